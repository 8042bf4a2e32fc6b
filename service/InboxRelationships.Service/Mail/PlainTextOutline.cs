using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Service.Mail;

/// <summary>Turns a plain-text body into an outline: quotation marks become depth, addresses become links.</summary>
public static partial class PlainTextOutline
{
    /// <summary>The outline of a plain-text body. Bounded in time and memory whatever the text.</summary>
    public static BodyOutline Of(string text)
    {
        var isTruncated = text.Length > OutlineText.MaxCharacters;
        var visible = OutlineText.Visible(isTruncated ? text[..OutlineText.MaxCharacters] : text);
        var lines = new List<BodyLine>();
        var images = new List<BodyImage>();
        foreach (var line in visible.AsSpan().EnumerateLines())
        {
            if (lines.Count == OutlineText.MaxLines)
            {
                isTruncated = true;
                break;
            }

            lines.Add(LineOf(line, images));
        }

        return new(lines, images, IsHtml: false, isTruncated);
    }

    private static BodyLine LineOf(ReadOnlySpan<char> line, List<BodyImage> images)
    {
        var depth = Unquote(ref line);
        var isSignature = depth == 0 && line is "-- " or "--";
        var text = line.TrimEnd().ToString();
        foreach (Match placeholder in ImagePlaceholder().Matches(text)) images.Add(new(placeholder.Value, null, null, false));
        return new(RunsOf(text), depth, isSignature ? BodyLandmark.Signature : BodyLandmark.None);
    }

    private static int Unquote(ref ReadOnlySpan<char> line)
    {
        var depth = 0;
        var rest = line;
        while (rest.TrimStart(' ') is ['>', ..] quoted)
        {
            depth++;
            rest = quoted[1..];
        }

        if (depth > 0) line = rest is [' ', .. var inner] ? inner : rest;
        return depth;
    }

    private static IReadOnlyList<TextRun> RunsOf(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase)) return [new(text)];
        var runs = new List<TextRun>();
        var from = 0;
        foreach (Match link in WebAddress().Matches(text))
        {
            if (link.Index > from) runs.Add(new(text[from..link.Index]));
            var target = link.Value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + link.Value : link.Value;
            runs.Add(new(link.Value, Link: target));
            from = link.Index + link.Length;
        }

        if (from < text.Length) runs.Add(new(text[from..]));
        return runs;
    }

    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>""\])}]*[^\s<>""\])}.,;:!?']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();

    // What Exchange and Gmail put where an image stood when they render HTML as text.
    [GeneratedRegex(@"\[(?:IMAGE|cid:[^\]]{1,200}|image:[^\]]{0,200})\]", RegexOptions.CultureInvariant)]
    private static partial Regex ImagePlaceholder();
}
