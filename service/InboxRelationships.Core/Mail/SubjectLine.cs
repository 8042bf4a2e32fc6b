using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>A subject taken apart: what mail clients put in front, and what the author wrote.</summary>
/// <param name="Text">The author's subject: marks of replying and forwarding off, white space folded, lower case (invariant).</param>
/// <param name="IsMarkedReply">A reply mark stood in front, in any of the languages known.</param>
/// <param name="IsMarkedForward">A forward mark stood in front.</param>
public readonly partial record struct SubjectLine(string Text, bool IsMarkedReply, bool IsMarkedForward)
{
    /// <summary>Takes a subject apart; null and white space give an empty text.</summary>
    public static SubjectLine Of(string? subject)
    {
        var rest = subject ?? "";
        bool reply = false, forward = false;
        while (Mark().Match(rest) is { Success: true } mark)
        {
            reply |= mark.Groups["reply"].Success;
            forward |= mark.Groups["forward"].Success;
            rest = rest[mark.Length..];
        }

        return new(Space().Replace(rest, " ").Trim().ToLowerInvariant(), reply, forward);
    }

    // English, German, French, Spanish/Portuguese/Italian, Dutch, Polish, Scandinavian, Japanese and Chinese clients' marks.
    [GeneratedRegex(
        @"^\s*(?:(?<reply>re|aw|antw|sv|vs|odp|ref|rif|回复|答复|返信)|(?<forward>fwd?|wg|tr|rv|enc|i|doorst|pd|vb|転送|转发))"
            + @"\s*(?:\[\d+\]|\(\d+\))?\s*[::]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
