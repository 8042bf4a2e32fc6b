using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Mining;

/// <summary>Everything mined: a mailbox's messages with their classes, its meetings and its address book.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Messages">All messages, in any order; copies are told by their Message-ID.</param>
/// <param name="Meetings">All meetings, in any order; occurrences of a series one by one.</param>
/// <param name="Contacts">The address book.</param>
public sealed record MailboxHistory(
    Owner Owner, IReadOnlyList<LedgerMessage> Messages, IReadOnlyList<Meeting> Meetings, IReadOnlyList<ContactCard> Contacts)
{
    /// <summary>What the owner set right about who is who.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}
