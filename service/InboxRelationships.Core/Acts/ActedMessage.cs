using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>A message with what its letter does, as closing looks at it.</summary>
/// <param name="Ledger">The message as the ledger has it.</param>
/// <param name="Persons">Who is on it: the author of a received message, the addressees of the owner's own; never the owner.</param>
/// <param name="HasAttachments">Files came with it.</param>
internal sealed record ActedMessage(LedgerMessage Ledger, IReadOnlyList<(string PersonId, int Place)> Persons, bool HasAttachments)
{
    public Envelope Envelope => Ledger.Envelope;
    public LetterActs Letter => Ledger.Letter;
    public string Thread { get; } = MailOrder.ThreadOf(Ledger.Envelope);

    public bool Does(ActKind kind) => Letter.Acts.Any(a => a.Kind == kind);

    public bool Involves(string personId) => Persons.Any(p => p.PersonId == personId);
}
