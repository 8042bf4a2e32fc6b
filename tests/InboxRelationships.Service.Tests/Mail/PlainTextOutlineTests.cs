using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Service.Tests.Mail;

public sealed class PlainTextOutlineTests
{
    [Fact]
    public void Every_kind_of_line_end_ends_a_line() =>
        PlainTextOutline.Of("one\r\ntwo\nthree\rfour").Lines.Select(l => l.Text).ShouldBe(["one", "two", "three", "four"]);

    [Theory]
    [InlineData("> old", 1, "old")]
    [InlineData(">> older", 2, "older")]
    [InlineData("> > older", 2, "older")]
    [InlineData("a > b", 0, "a > b")]
    public void Leading_marks_are_depth(string line, int depth, string text)
    {
        var read = PlainTextOutline.Of(line).Lines[0];

        (read.QuoteDepth, read.Text).ShouldBe((depth, text));
    }

    [Theory]
    [InlineData("See https://north.example/x.", "https://north.example/x")]
    [InlineData("(www.north.example)", "http://www.north.example")]
    [InlineData("<https://north.example/a?b=c>", "https://north.example/a?b=c")]
    public void Web_addresses_are_links(string line, string link) =>
        PlainTextOutline.Of(line).Lines[0].Runs.Select(r => r.Link).OfType<string>().ShouldBe([link]);

    [Fact]
    public void The_text_stays_whole_beside_its_links() =>
        PlainTextOutline.Of("See https://north.example/x, then http://south.example.").Lines[0].Text
            .ShouldBe("See https://north.example/x, then http://south.example.");

    [Fact]
    public void Two_dashes_start_a_signature() =>
        PlainTextOutline.Of("Hello\n-- \nAna").Lines.Select(l => l.Landmark).ShouldBe([BodyLandmark.None, BodyLandmark.Signature, BodyLandmark.None]);

    [Fact]
    public void A_place_where_an_image_stood_counts_as_one() => PlainTextOutline.Of("[IMAGE] [cid:a@b]").Images.Count.ShouldBe(2);

    [Theory]
    [InlineData(">")]
    [InlineData("https://")]
    [InlineData("www.")]
    [InlineData("\n")]
    [InlineData("[image: ")]
    public void Hostile_text_is_bounded(string piece)
    {
        var outline = PlainTextOutline.Of("Hello\n" + string.Concat(Enumerable.Repeat(piece, 2_000_000)));

        outline.IsTruncated.ShouldBeTrue();
        outline.Lines[0].Text.ShouldBe("Hello");
    }
}
