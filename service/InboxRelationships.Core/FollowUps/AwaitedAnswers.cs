using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>What the owner asked and nobody answered yet.</summary>
internal static class AwaitedAnswers
{
    private const int OldestDays = 45;
    private const int BusinessDaysToAnswer = 4;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox) => mailbox.Open(ActKind.Ask, Direction.Out, OldestDays)
        .Select(o => (o.Act, o.With, Due: o.Act.DueAt ?? BusinessDays.After(o.Act.At, BusinessDaysToAnswer, mailbox.Ground.Owner.Zone)))
        .Where(o => o.Due <= mailbox.Now)
        // Who never answered anything is no longer waited for.
        .Where(o => o.With.Counts.Received > 0)
        .DistinctBy(o => o.With.PersonId)
        .Select(o => new FollowUp(
            FollowUpKind.AwaitingReply, o.With.PersonId, o.Act.MessageId, null, o.Due, Score(o.With),
            $"You asked them something {OpenQuestions.Ago(BusinessDays.Between(o.Act.At, mailbox.Now, mailbox.Ground.Owner.Zone))} and have no answer yet."));

    private static double Score(Relationship asked) => 0.3 + (0.3 * asked.Percentile / 100);
}
