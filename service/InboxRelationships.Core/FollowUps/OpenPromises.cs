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
        .DistinctBy(o => o.With.PersonId).Select(o => Of(o.Act, o.With, mailbox));

    private static FollowUp Of(Act promise, Relationship with, AnsweredMailbox mailbox)
    {
        var zone = mailbox.Ground.Owner.Zone;
        var due = promise.DueAt ?? BusinessDays.After(promise.At, BusinessDaysToKeep, zone);
        var ago = OpenQuestions.Ago(BusinessDays.Between(promise.At, mailbox.Now, zone));
        return new(
            FollowUpKind.Promise, with.PersonId, promise.MessageId, null, due, Score(with),
            $"You promised them something {ago}; nothing that keeps it is known yet.");
    }

    private static double Score(Relationship promised) => 0.4 + (0.35 * promised.Percentile / 100);
}
