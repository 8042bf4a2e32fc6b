using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>
/// Letters of a tie counted one by one, however many stood on them. Whom an owner writes to at all, round letters tell too; what others send
/// to many tells nothing. A meeting is a letter of either side.
/// </summary>
/// <param name="Written">Letters of the owner's.</param>
/// <param name="Received">Letters of the person's, bulk left out.</param>
/// <param name="Sent">How many the owner wrote in all.</param>
/// <param name="Last">The last letter either way.</param>
internal readonly record struct LetterSums(DecayedSums Written, DecayedSums Received, int Sent, DateTimeOffset Last)
{
    /// <summary>The sums as they stand at <paramref name="now"/>.</summary>
    public static LetterSums Of(Tie tie, DateTimeOffset now)
    {
        var sums = tie.Entries.Aggregate(default(LetterSums), (sums, entry) => sums.Add(entry));
        return sums with { Written = sums.Written.AsOf(now), Received = sums.Received.AsOf(now) };
    }

    private LetterSums Add(Interaction entry)
    {
        var isWritten = entry.IsMeeting || (entry.Direction == Direction.Out && entry.Kind != InteractionKind.Unmet);
        var isReceived = entry.IsMeeting || (entry.Direction == Direction.In && entry.IsReal);
        if (!isWritten && !isReceived) return this;
        return new(
            isWritten ? Written.Add(entry.At, 1) : Written, isReceived ? Received.Add(entry.At, 1) : Received, isWritten ? Sent + 1 : Sent,
            entry.At > Last ? entry.At : Last);
    }
}
