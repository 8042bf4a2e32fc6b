using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>What the owner promised and nothing known keeps yet.</summary>
internal static class OpenPromises
{
    private const int OldestDays = 30;
    private const int BusinessDaysToKeep = 5;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox) => mailbox.Open(ActKind.Promise, Direction.Out, OldestDays)
        .DistinctBy(o => o.With.PersonId)
        .Select(o => new FollowUp(
            FollowUpKind.Promise, o.With.PersonId, o.Act.MessageId, null, o.Act.DueAt ?? BusinessDays.After(o.Act.At, BusinessDaysToKeep, mailbox.Ground.Owner.Zone), Score(o.With),
            $"You promised them something {OpenQuestions.Ago(BusinessDays.Between(o.Act.At, mailbox.Now, mailbox.Ground.Owner.Zone))}; nothing that keeps it is known yet."));

    private static double Score(Relationship promised) => 0.4 + (0.35 * promised.Percentile / 100);
}
