using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>Thanks the owner received and never took notice of: no word in the thread, no later letter, no meeting.</summary>
internal static class UnacknowledgedThanks
{
    private const int OldestDays = 30;
    private const int BusinessDaysToAnswer = 5;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox) => mailbox.LettersOfLast(OldestDays)
        // A letter that also asks is suggested for its question.
        .Where(l => mailbox.IsOpen(l.Message, ActKind.Thanks) && !mailbox.IsOpen(l.Message, ActKind.Ask))
        .DistinctBy(l => l.Author.PersonId)
        .Select(l => new FollowUp(
            FollowUpKind.Thanks,
            l.Author.PersonId,
            l.Message.Envelope.Id,
            null,
            BusinessDays.After(l.Message.Envelope.At, BusinessDaysToAnswer, mailbox.Ground.Owner.Zone),
            Score(l.Message.Envelope, l.Author),
            $"They thanked you {InWords.Span((mailbox.Now - l.Message.Envelope.At).TotalDays)} ago and heard nothing since."));

    // A "thanks" that closes an exchange of answers needs no further word as much as one that came of its own accord.
    private static double Score(Envelope thanks, Relationship author) =>
        (0.35 + (0.3 * author.Percentile / 100)) * (thanks.IsMarkedReply ? 0.6 : 1) * Math.Pow(Math.Max(1, thanks.To.Count), -0.25);
}
