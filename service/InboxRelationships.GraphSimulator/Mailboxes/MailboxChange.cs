namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>The kinds of resource one can subscribe to.</summary>
public enum ResourceKind { Message, Event, Contact }

/// <summary>Something that happened in a mailbox (<c>created</c>, <c>updated</c> or <c>deleted</c>), as a subscriber is told of it.</summary>
public sealed record MailboxChange(SimulatedMailbox Mailbox, ResourceKind Kind, string ChangeType, StoredItem Item);
