using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>
/// Closer ties past their rhythm, and those that were strong before silence took them out of their circle, unless one is to meet soon anyway.
/// </summary>
internal static class OverdueTies
{
    private const int SoonDays = 14;
    private const double PastRhythm = 0.05;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox)
    {
        var meetSoon = mailbox.Coming.Where(m => m.Start <= mailbox.Now.AddDays(SoonDays))
            .SelectMany(mailbox.Expected)
            .Select(r => r.PersonId)
            .ToHashSet(StringComparer.Ordinal);
        return mailbox.Relationships
            .Where(r => r.State == RelationshipState.Overdue && (r.Layer <= Layer.Regular || FormerTies.WasStrong(r)) && !meetSoon.Contains(r.PersonId))
            .Select(r => new FollowUp(FollowUpKind.Overdue, r.PersonId, null, null, r.OverdueSince, Score(r), Reason(r, mailbox.Now)));
    }

    /// <summary>Closer ties first, more surprising silences first; a silence that will hardly end by itself before one that will.</summary>
    private static double Score(Relationship tie) =>
        0.3 + (0.4 * tie.Percentile / 100) + (0.3 * (1 - ((tie.Surprise ?? PastRhythm) / PastRhythm)) * (1 - (0.5 * (tie.Resumes28d ?? 0))));

    private static string Reason(Relationship tie, DateTimeOffset now)
    {
        var silent = InWords.Span((now - tie.Last!.At).TotalDays);
        return tie.CadenceDays is { } usual ? $"Silent for {silent}; usually {InWords.Every(usual)}." : $"Silent for {silent}.";
    }
}
