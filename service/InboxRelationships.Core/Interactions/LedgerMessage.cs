using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>A message as the ledger needs it: who and when, what class it is, and what it says that calls for an answer.</summary>
/// <param name="Envelope">Who, to whom, when.</param>
/// <param name="Class">To whom it was really written; the owner's own messages carry a class too.</param>
public sealed record LedgerMessage(Envelope Envelope, OutreachClass Class)
{
    /// <summary>A message of which this was seen.</summary>
    /// <param name="envelope">Who, to whom, when.</param>
    /// <param name="class">To whom it was really written.</param>
    /// <param name="traits">What was seen of it.</param>
    public static LedgerMessage Of(Envelope envelope, OutreachClass @class, MessageTraits traits) => new(envelope, @class)
    {
        Letter = traits.Acts,
        SignedAs = traits.SignedAs,
        IsAutomatic = traits.Automatic != AutomaticMail.None,
        IsBounce = traits.Automatic == AutomaticMail.Bounce,
    };

    /// <summary>What its text asks, promises, gives and thanks for.</summary>
    public LetterActs Letter { get; init; } = LetterActs.None;

    /// <summary>Name, title and organisation its author signs with; null for none.</summary>
    public Signature? SignedAs { get; init; }

    /// <summary>Files came with it.</summary>
    public bool HasAttachments { get; init; }

    /// <summary>Software wrote it: an absence note, a report, a notice. It answers nothing.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>It reports that mail of its conversation could not be delivered.</summary>
    public bool IsBounce { get; init; }

    /// <summary>It was deleted, or moved where nothing is synced. What happened happened, but it answers nothing any more.</summary>
    public bool IsGone { get; init; }

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
