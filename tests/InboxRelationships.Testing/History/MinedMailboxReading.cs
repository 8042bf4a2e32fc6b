using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Testing;

/// <summary>Asking a mined mailbox about somebody by address.</summary>
public static class MinedMailboxReading
{
    /// <summary>The person behind a participant; fails where there is none.</summary>
    public static Person PersonOf(this MinedMailbox mined, Participant who) =>
        mined.People.Of(who.Address) ?? throw new InvalidOperationException($"{who.Address} is nobody in this mailbox.");

    /// <summary>The relationship with a participant; fails where there is none.</summary>
    public static Relationship With(this MinedMailbox mined, Participant who) =>
        mined.Relationships.Single(r => r.PersonId == mined.PersonOf(who).PersonId);
}
