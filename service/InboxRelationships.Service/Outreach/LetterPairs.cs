using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Outreach;

/// <summary>Sets a letter beside another copy of its text. Both are fetched for this one answer, and let go with it.</summary>
internal sealed class LetterPairs(LetterFetching letters, IOptions<GraphOptions> options)
{
    private const string Off = "With Mail.ReadBasic no text may be read: the letters cannot be shown side by side.";

    /// <summary>The pair; or why it cannot be shown.</summary>
    /// <exception cref="GraphFailureException">Graph did not give one of them.</exception>
    public async Task<LetterPair> OfAsync(MailboxRow mailbox, MessageRow letter, MessageRow copy, CancellationToken cancel)
    {
        if (!options.Value.ReadsBodies) return new(Off, null, null);
        var (one, other) = (await letters.OfAsync(mailbox, letter, cancel), await letters.OfAsync(mailbox, copy, cancel));
        var pair = SideBySide.Of(SideBySide.TextOf(one.Zones), SideBySide.TextOf(other.Zones));
        return new(null, new(letter.ReceivedAt, one.From, pair.One), new(copy.ReceivedAt, other.From, pair.Other));
    }
}

/// <summary>Two letters of one text.</summary>
/// <param name="Off">Why they cannot be shown, in one sentence; null where they are.</param>
/// <param name="Letter">The open one.</param>
/// <param name="Copy">The other one.</param>
public sealed record LetterPair(string? Off, LetterText? Letter, LetterText? Copy);

/// <summary>A letter's own words.</summary>
/// <param name="At">When it came.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="Parts">Its text in order, cut where the two letters begin or cease to differ.</param>
public sealed record LetterText(DateTimeOffset At, string From, IReadOnlyList<LetterPart> Parts);
