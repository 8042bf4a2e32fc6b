using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>
/// Dormant ties worth reviving: by how likely they come back when taken up, how mutual they once were, and how much the silence may have
/// brought that is new; not by past volume, which foretells little of it. People of one circle make way for people of others.
/// </summary>
internal static class Reconnections
{
    private const int MostAtOnce = 10;

    // A dormant tie brings what one has not heard yet: half of it after a year of silence (Levin, Walter and Murnighan 2011 for that it does;
    // the pace is judged).
    private const double DaysToHalfNew = 365;

    // What a second tie of a circle is worth beside the first; a third is worth that share of the second.
    private const double OfOneCircle = 0.7;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox)
    {
        List<(Relationship Tie, double Worth)> left =
        [
            .. mailbox.Relationships
                .Where(r => r.State == RelationshipState.Dormant && FormerTies.WasStrong(r))
                .Select(r => (r, Worth(r, mailbox.Now)))
                .OrderByDescending(x => x.Item2)
                .ThenBy(x => x.r.PersonId, StringComparer.Ordinal),
        ];
        var circles = new List<HashSet<string>>();
        while (left.Count > 0 && circles.Count < MostAtOnce)
        {
            var (tie, worth) = left.MaxBy(x => x.Worth * Yielding(x.Tie, circles));
            left.RemoveAll(x => x.Tie.PersonId == tie.PersonId);
            yield return new(
                FollowUpKind.Reconnect, tie.PersonId, null, null, null, 0.2 + (0.4 * worth * Yielding(tie, circles)),
                Reason(tie, ActiveFriends(tie, mailbox), mailbox.Now));
            circles.Add(CircleOf(tie));
        }
    }

    private static double Worth(Relationship tie, DateTimeOffset now)
    {
        var mutual = 0.5 + (0.5 * Mutuality(tie.Counts));
        var days = (now - tie.Last!.At).TotalDays;
        return (tie.Reconnects60d ?? 0) * mutual * (0.5 + (0.5 * days / (days + DaysToHalfNew)));
    }

    // Meeting is mutual by itself.
    private static double Mutuality(ContactCounts counts) =>
        (Math.Min(counts.Sent, counts.Received) + counts.Meetings) / (Math.Max(counts.Sent, counts.Received) + counts.Meetings + 1.0);

    private static double Yielding(Relationship tie, IReadOnlyList<HashSet<string>> circles) =>
        Math.Pow(OfOneCircle, circles.Count(c => c.Contains(tie.PersonId) || c.Overlaps(CircleOf(tie))));

    private static HashSet<string> CircleOf(Relationship tie) => [tie.PersonId, .. tie.Shared.Take(3).Select(s => s.PersonId)];

    private static int ActiveFriends(Relationship tie, AnsweredMailbox mailbox) =>
        tie.Shared.Count(s => mailbox.With(s.PersonId)?.State == RelationshipState.Active);

    private static string Reason(Relationship tie, int friends, DateTimeOffset now)
    {
        var silent = $"Close once, silent for {InWords.Span((now - tie.Last!.At).TotalDays)}";
        return friends switch
        {
            0 => $"{silent}.",
            1 => $"{silent}; you are in touch with one person you both know.",
            _ => $"{silent}; you are in touch with {friends} people you both know.",
        };
    }
}
