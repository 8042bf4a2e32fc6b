using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>
/// Questions to the owner that stand open: asked in a letter, and answered, called off or overtaken by nothing since.
/// </summary>
internal static class OpenQuestions
{
    // After that long the question has answered itself, or an answer needs an excuse first.
    private const int OldestDays = 45;
    private const int FadesAfterDays = 21;
    private const int BusinessDaysToAnswer = 2;

    // A stranger left without a word this often has had the owner's answer.
    private const int Ignored = 3;

    public static IEnumerable<FollowUp> Find(AnsweredMailbox mailbox) => mailbox.LettersOfLast(OldestDays)
        .Where(l => mailbox.IsOpen(l.Message, ActKind.Ask) || mailbox.IsOpen(l.Message, ActKind.Invitation))
        .Where(l => !IsIgnored(l.Author) && !IsOfSequence(l.Message, l.Author, mailbox))
        // Asked twice in one thread, the newer question stands for both.
        .DistinctBy(l => (l.Author.PersonId, MailOrder.ThreadOf(l.Message.Envelope)))
        .Select(l => Written(l.Message, l.Author, mailbox));

    private static bool IsIgnored(Relationship author) => author is { State: RelationshipState.OneWay, Counts: { Sent: 0, Received: >= Ignored } };

    // Whose later letters are a mass mailing's began it with the first: a stranger's sequence asks everybody the same.
    private static bool IsOfSequence(LedgerMessage letter, Relationship author, AnsweredMailbox mailbox) =>
        author is { State: RelationshipState.OneWay, Counts.Sent: 0 } && letter.Envelope.From is { } from && mailbox.WritesToMany(from.Address);

    private static FollowUp Written(LedgerMessage message, Relationship author, AnsweredMailbox mailbox)
    {
        var at = message.Envelope.At;
        var zone = mailbox.Ground.Owner.Zone;
        var waited = BusinessDays.Between(at, mailbox.Now, zone);
        return new(
            FollowUpKind.NeedsReply,
            author.PersonId,
            message.Envelope.Id,
            null,
            mailbox.DueOf(message, ActKind.Ask) ?? BusinessDays.After(at, BusinessDaysToAnswer, zone),
            Score(message, author, waited, (mailbox.Now - at).TotalDays),
            $"They asked you something {Ago(waited)} and have no answer yet.");
    }

    /// <summary>
    /// Closeness and waiting raise it; a question to many, or from somebody the owner never wrote to, is less the owner's; old ones fade.
    /// </summary>
    private static double Score(LedgerMessage message, Relationship author, int waited, double days)
    {
        var score = 0.45 + (0.35 * author.Percentile / 100) + (0.2 * Math.Min(1, waited / 5.0));
        if (author.State == RelationshipState.OneWay) score *= 0.6;
        score *= Math.Pow(message.Envelope.To.Count, -0.25);
        return days <= FadesAfterDays ? score : score * (1 - (0.7 * (days - FadesAfterDays) / (OldestDays - FadesAfterDays)));
    }

    /// <summary>So many business days, in words.</summary>
    internal static string Ago(int businessDays) => businessDays switch
    {
        0 => "since the last business day",
        1 => "a business day ago",
        < 10 => $"{businessDays} business days ago",
        _ => $"{InWords.Span(businessDays * 7 / 5.0)} ago",
    };
}
