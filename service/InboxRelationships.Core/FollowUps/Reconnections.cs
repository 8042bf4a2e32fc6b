using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>
/// Dormant ties that once were strong, the ones with living friends in common first: past volume alone foretells little of who comes back.
/// </summary>
internal static class Reconnections
{
    private const int MostAtOnce = 10;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox) => mailbox.Relationships
        .Where(r => r.State == RelationshipState.Dormant && FormerTies.WasStrong(r))
        .Select(r => (Tie: r, Friends: ActiveFriends(r, mailbox)))
        .Select(x => new FollowUp(
            FollowUpKind.Reconnect,
            x.Tie.PersonId,
            null,
            null,
            null,
            Score(x.Tie, x.Friends),
            Reason(x.Tie, x.Friends, mailbox.Now)))
        .OrderByDescending(f => f.Score)
        .ThenBy(f => f.PersonId, StringComparer.Ordinal)
        .Take(MostAtOnce);

    private static int ActiveFriends(Relationship tie, AnsweredMailbox mailbox) =>
        tie.Shared.Count(s => mailbox.With(s.PersonId)?.State == RelationshipState.Active);

    private static double Score(Relationship tie, int friends) =>
        0.2 + (0.25 * Math.Min(1, friends / 3.0)) + (0.15 * (1 - Math.Exp(-tie.Lasting / 5)));

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
