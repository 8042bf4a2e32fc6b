using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Service.Tests.Mail;

public sealed class HtmlOutlineTests
{
    [Fact]
    public void Blocks_breaks_and_cells_are_lines() =>
        Texts("<p>One</p>Two<br>Three<table><tr><td>Four</td><td>Five</td></tr></table>").ShouldBe(["One", "Two", "Three", "Four", "Five"]);

    [Fact]
    public void White_space_is_shown_as_a_browser_shows_it() =>
        Texts("<p>  One\r\n   two <b> three</b></p>").ShouldBe(["One two three"]);

    [Fact]
    public void A_hard_space_stays() => Texts("<p>Hi&nbsp; Jim</p>").ShouldBe(["Hi\u00A0 Jim"]);

    [Theory]
    [InlineData("<div style='display:none'>secret</div>")]
    [InlineData("<div style='DISPLAY: none !important'>secret</div>")]
    [InlineData("<div style='mso-hide:all'>secret</div>")]
    [InlineData("<div style='font-size:0px'>secret</div>")]
    [InlineData("<div style='max-height:0'><p>secret</p></div>")]
    [InlineData("<div hidden>secret</div>")]
    [InlineData("<style>p { secret: 1 }</style>")]
    [InlineData("<script>if (a < b) secret()</script>")]
    [InlineData("<head><title>secret</title></head>")]
    [InlineData("<!-- secret -->")]
    public void What_is_not_shown_is_no_text(string html) => Texts(html + "<p>shown</p>").ShouldBe(["shown"]);

    [Fact]
    public void Entities_are_read_and_broken_ones_kept() => Texts("<p>caf&eacute; &amp; &#x1F6;&bogus; &</p>").ShouldBe(["café & Ƕ&bogus; &"]);

    [Fact]
    public void Zero_width_characters_are_left_out() => Texts("<p>un&#8203;sub\u200Cscr&shy;ibe</p>").ShouldBe(["unsubscribe"]);

    [Fact]
    public void A_link_is_kept_with_its_text()
    {
        var run = HtmlOutline.Of("<p>See <a href='https://north.example/x'>this <b>page</b></a>.</p>").Lines[0].Runs[1];

        run.ShouldBe(new TextRun("this ", "", "https://north.example/x"));
    }

    [Fact]
    public void Only_a_look_that_differs_from_the_usual_one_is_a_style()
    {
        var outline = HtmlOutline.Of(
            "<div style='font-family:Calibri, sans-serif'>Dear <span style='font-family:Arial'>Jim</span>, the boat is mended.</div>");

        outline.Lines[0].Runs.Select(r => r.Style).ShouldBe(["", "arial;;;", ""]);
    }

    [Fact]
    public void Images_are_kept_with_size_and_link()
    {
        var outline = HtmlOutline.Of(
            "<a href='https://a.example'><img src='https://b.example/p.gif' width=1 height='1px'></a><img src='data:image/png;base64,AAAA'>");

        outline.Images.ShouldBe([new("https://b.example/p.gif", 1, 1, false, "https://a.example"), new("data:image/png", null, null, false)]);
    }

    [Theory]
    [InlineData("<div class='gmail_quote'><div class='gmail_attr'>On Tue wrote:</div><blockquote>old</blockquote></div><div>new below</div>")]
    [InlineData("<blockquote type='cite'><p>On Tue wrote:</p>old</blockquote><div>new below</div>")]
    [InlineData("<div class='moz-cite-prefix'>On Tue wrote:</div><blockquote type='cite'>old</blockquote><div>new below</div>")]
    public void A_marked_quotation_ends_where_its_element_ends(string quotation) =>
        Authored("<div>new</div>" + quotation).ShouldBe(["new", "new below"]);

    [Theory]
    [InlineData("<div id='appendonsend'></div><hr><div id='divRplyFwdMsg'><b>From:</b> Ana<br><b>Sent:</b> Tuesday<br></div><p>old</p>")]
    [InlineData("<div id='x_divRplyFwdMsg'><b>Von:</b> Ana<br><b>Gesendet:</b> Dienstag</div><p>old</p>")]
    [InlineData("<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> Ana<br><b>Sent:</b> Tuesday</p></div>"
        + "<p>old</p>")]
    [InlineData("<div style='border:none;border-top:solid #B5C4DF 1.0pt'><p><b>From:</b> Ana<br><b>Sent:</b> Tuesday</p></div><p>old</p>")]
    public void Outlook_s_divider_starts_the_original(string original) => Authored("<p>new</p>" + original).ShouldBe(["new"]);

    [Fact]
    public void A_grey_line_in_a_newsletter_starts_no_original() =>
        Authored("<p>one</p><div style='border-top:1px solid #E1E1E1'>two</div>").ShouldBe(["one", "two"]);

    [Theory]
    [InlineData("<div id='Signature'>Ana<br>North Lake</div>")]
    [InlineData("<div class='gmail_signature' dir='ltr'>Ana<br>North Lake</div>")]
    [InlineData("<pre class='moz-signature' cols='72'>-- \nAna</pre>")]
    public void A_marked_signature_is_one(string signature) => Authored("<p>The boat is mended.</p>" + signature).ShouldBe(["The boat is mended."]);

    [Fact]
    public void An_indented_paragraph_is_no_quotation() => Authored("<p>one</p><blockquote style='margin-left:40px'>two</blockquote>").ShouldBe(["one", "two"]);

    [Theory]
    [InlineData("<table><tr><td>", 400_000)]
    [InlineData("<div>", 1_000_000)]
    [InlineData("<a href='https://x.example/1'>x</a> ", 100_000)]
    [InlineData("<b><i><font color=red>", 200_000)]
    [InlineData("</p></div></table>", 200_000)]
    [InlineData("&#x110000;&#0;&x;<", 200_000)]
    [InlineData("\u200B\u202E\uD800", 1_000_000)]
    [InlineData("<img src=x width=99999999999>", 100_000)]
    public void Hostile_markup_is_bounded(string piece, int times)
    {
        var outline = HtmlOutline.Of("<p>Hello</p>" + string.Concat(Enumerable.Repeat(piece, times)));

        outline.IsTruncated.ShouldBeTrue();
        outline.Lines[0].Text.ShouldBe("Hello");
        outline.Lines.Count.ShouldBeLessThanOrEqualTo(20_000);
    }

    private static IEnumerable<string> Texts(string html) => HtmlOutline.Of(html).Lines.Select(l => l.Text);

    private static IEnumerable<string> Authored(string html) => Zones.Of(HtmlOutline.Of(html)).In(Zone.Authored).Select(l => l.Text);
}
