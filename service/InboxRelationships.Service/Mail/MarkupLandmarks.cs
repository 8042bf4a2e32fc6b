using AngleSharp.Html.Parser.Tokens;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Service.Mail;

/// <summary>The marks mail clients leave in markup where a quotation or a signature begins.</summary>
internal static class MarkupLandmarks
{
    /// <summary>Marks the next line where the element is such a mark, and deepens the quotation where it encloses one.</summary>
    public static OpenElement Enter(HtmlTagToken tag, OpenElement inner, OutlineLines lines)
    {
        var id = tag.GetAttribute("id");
        var classes = tag.GetAttribute("class");
        if (EnclosesQuotation(tag, classes))
        {
            lines.MarkNext(BodyLandmark.Original);
            return inner with { QuoteDepth = inner.QuoteDepth + 1 };
        }

        if (StartsOriginal(tag, id, classes)) lines.MarkNext(BodyLandmark.Original);
        else if (StartsSignature(id, classes)) lines.MarkNext(BodyLandmark.Signature);
        return inner;
    }

    // Gmail's quote holds its "On … wrote:" line too; Apple, Thunderbird and Exchange's own replies cite in a blockquote.
    private static bool EnclosesQuotation(HtmlTagToken tag, string? classes) =>
        tag.Name == "blockquote"
            ? tag.GetAttribute("type") is "cite" || HasWord(classes, "gmail_quote") || HasWord(classes, "protonmail_quote")
            : HasWord(classes, "gmail_quote") || HasWord(classes, "gmail_quote_container")
                || HasWord(classes, "yahoo_quoted") || HasWord(classes, "moz-cite-prefix");

    private static bool StartsOriginal(HtmlTagToken tag, string? id, string? classes) =>
        Ends(id, "divRplyFwdMsg") || Ends(id, "appendonsend") || Ends(id, "stopSpelling") || Ends(id, "mail-editor-reference-message-container")
        || HasWord(classes, "OutlookMessageHeader") || IsOutlookDivider(tag);

    // Word writes the line above "From:" as a border of its own grey-blue: 2007–2010 #B5C4DF, later #E1E1E1.
    private static bool IsOutlookDivider(HtmlTagToken tag) =>
        tag.Name is "div" or "p" && tag.GetAttribute("style") is { } style
        && style.Contains("border-top:", StringComparison.OrdinalIgnoreCase)
        && (style.Contains("#E1E1E1", StringComparison.OrdinalIgnoreCase) || style.Contains("#B5C4DF", StringComparison.OrdinalIgnoreCase));

    private static bool StartsSignature(string? id, string? classes) =>
        HasWord(classes, "gmail_signature") || HasWord(classes, "moz-signature") || HasWord(classes, "elementToProof_signature")
        || Ends(id, "Signature") || Ends(id, "ms-outlook-mobile-signature") || Ends(id, "AppleMailSignature") || Ends(id, "lineBreakAtBeginningOfSignature");

    private static bool Ends(string? id, string mark) => !string.IsNullOrEmpty(id) && id.EndsWith(mark, StringComparison.OrdinalIgnoreCase);

    private static bool HasWord(string? classes, string word) =>
        !string.IsNullOrEmpty(classes) && classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);
}
