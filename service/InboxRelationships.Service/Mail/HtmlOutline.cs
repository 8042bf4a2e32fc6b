using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Service.Mail;

/// <summary>
/// Turns an HTML body into an outline. It reads the token stream and builds no tree: time and memory grow with the text alone,
/// however its tables are nested or its tags left open.
/// </summary>
public static class HtmlOutline
{
    /// <summary>The outline of an HTML body. Bounded in time and memory whatever the markup.</summary>
    public static BodyOutline Of(string html)
    {
        var isTruncated = html.Length > OutlineText.MaxCharacters;
        using var source = new TextSource(isTruncated ? html[..OutlineText.MaxCharacters] : html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, SkipScriptText = true };
        var lines = new OutlineLines();
        var open = new OpenElements(lines);
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile && !lines.IsFull; token = tokens.Get())
        {
            if (token.Type == HtmlTokenType.Character) lines.Append(token.Data, open.Current);
            else if (token.Type == HtmlTokenType.StartTag) Open(token.AsTag(), open, tokens);
            else if (token.Type == HtmlTokenType.EndTag) open.Close(token.Name);
        }

        lines.Break();
        return new(lines.InDefaultStyle(), lines.Images, IsHtml: true, isTruncated || lines.IsFull);
    }

    private static void Open(HtmlTagToken tag, OpenElements open, HtmlTokenizer tokens)
    {
        tokens.State = tag.Name switch
        {
            "style" or "xmp" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "script" => HtmlParseMode.Script,
            _ => tokens.State,
        };
        open.Open(tag);
    }
}
