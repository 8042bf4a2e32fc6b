using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.Interactions;

/// <summary>A message as the ledger needs it: who and when, what class it is, and what it says that calls for an answer.</summary>
/// <param name="Envelope">Who, to whom, when.</param>
/// <param name="Class">To whom it was really written; the owner's own messages carry a class too.</param>
/// <param name="AsksOwner">It asks the owner something. Meaningful on received mail only.</param>
/// <param name="Thanks">It thanks the owner. Meaningful on received mail only.</param>
public sealed record LedgerMessage(Envelope Envelope, OutreachClass Class, bool AsksOwner = false, bool Thanks = false)
{
    /// <summary>Whether a human wrote it knowing its readers, or answered: what may feed a relationship or tell who is who.</summary>
    public bool IsBetweenPeople => Envelope.Meeting == MeetingMail.None
        && (Class == OutreachClass.Personal
            || (Envelope.Direction == Direction.Out && (Class == OutreachClass.Discussion || Envelope.IsMarkedReply)));

    /// <summary>
    /// Each message once, oldest first. Copies (the same Message-ID in several folders) are one; of them the owner's own copy stays, then
    /// the one with the lowest key.
    /// </summary>
    public static IReadOnlyList<LedgerMessage> Distinct(IEnumerable<LedgerMessage> messages) =>
        MailOrder.Distinct(messages, m => m.Envelope);
}
