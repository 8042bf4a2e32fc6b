namespace InboxRelationships.Core.Mail;

/// <summary>
/// A body reduced to what the rules look at: lines of styled text, links and images. HTML and plain text come to the same outline,
/// so no rule knows markup. It lives in memory only while a message is read.
/// </summary>
/// <param name="Lines">Visible lines in reading order.</param>
/// <param name="Images">Images, hidden ones included.</param>
/// <param name="IsHtml">Whether the body was HTML.</param>
/// <param name="IsTruncated">Whether the body was larger than what is read; the outline then holds its beginning.</param>
public sealed record BodyOutline(IReadOnlyList<BodyLine> Lines, IReadOnlyList<BodyImage> Images, bool IsHtml, bool IsTruncated)
{
    /// <summary>The outline of a message without a body, or whose body may not be read.</summary>
    public static BodyOutline Empty { get; } = new([], [], false, false);
}

/// <summary>One visible line (a paragraph, list item, table cell or plain-text line).</summary>
/// <param name="Runs">Its text, cut where style or link changes.</param>
/// <param name="QuoteDepth">How many quotations (blockquotes, leading <c>&gt;</c>) enclose it; 0 for the author's own.</param>
/// <param name="Landmark">A client's mark at this line, such as Outlook's reply divider; <see cref="BodyLandmark.None"/> mostly.</param>
public sealed record BodyLine(IReadOnlyList<TextRun> Runs, int QuoteDepth, BodyLandmark Landmark = BodyLandmark.None)
{
    /// <summary>The line's text without its styles.</summary>
    public string Text { get; } = string.Concat(Runs.Select(r => r.Text));
}

/// <summary>Text of one style.</summary>
/// <param name="Text">The visible characters.</param>
/// <param name="Style">Font, size, colour and weight as one comparable key; empty for the body's default.</param>
/// <param name="Link">Absolute address this text links to; null for plain text.</param>
public sealed record TextRun(string Text, string Style = "", string? Link = null);

/// <summary>An image of the body.</summary>
/// <param name="Source">Its address (<c>https:</c>, <c>cid:</c>, <c>data:</c> shortened to its media type).</param>
/// <param name="Width">Declared width in pixels, null when not declared.</param>
/// <param name="Height">Declared height in pixels, null when not declared.</param>
/// <param name="IsHidden">Whether its style hides it.</param>
/// <param name="Link">Where a click on it leads; null for none.</param>
public sealed record BodyImage(string Source, int? Width, int? Height, bool IsHidden, string? Link = null);

/// <summary>What a mail client wrote into the markup to say where its parts begin.</summary>
public enum BodyLandmark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A signature block starts here (Outlook's or Gmail's signature element, "-- ").</summary>
    Signature,

    /// <summary>The quoted or forwarded original starts here (Outlook's divider, Gmail's quote, Apple's cite).</summary>
    Original,
}
