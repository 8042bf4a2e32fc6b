using InboxRelationships.Core.Acts;
using InboxRelationships.Core.FollowUps;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Service.Context;

/// <summary>All the pane shows beside one message or appointment. Computed from stored rows alone.</summary>
/// <param name="Mailbox">Whose mailbox answered.</param>
/// <param name="Item">What the item was recognised as.</param>
/// <param name="Person">Whose card this is; null when nobody but the owner is on the item.</param>
/// <param name="Others">Everybody else on the item, closest first.</param>
/// <param name="Message">What is known of the message itself; null for appointments and for messages not synced yet.</param>
/// <param name="Acts">What was asked, promised and thanked for on this message, then what stands open with this person.</param>
/// <param name="Giving">What giving and asking with this person is worth a thought; null where nothing is.</param>
/// <param name="FollowUps">What to do next, with this person and about this item, most useful first.</param>
/// <param name="Freshness">How fresh all this is.</param>
public sealed record ContextResponse(
    string Mailbox,
    ContextItem Item,
    PersonCard? Person,
    IReadOnlyList<PersonOnItem> Others,
    MessageCard? Message,
    IReadOnlyList<ActCard> Acts,
    GivingCard? Giving,
    IReadOnlyList<FollowUpCard> FollowUps,
    Freshness Freshness);

/// <summary>What the pane's item was recognised as.</summary>
public enum ContextItem
{
    /// <summary>A message of this mailbox.</summary>
    Message,

    /// <summary>An appointment of this mailbox.</summary>
    Appointment,

    /// <summary>Not in what was synced; answered from the addresses on it.</summary>
    Unknown,
}

/// <summary>A message or appointment to open.</summary>
public sealed record ItemReference(string? InternetMessageId, string? MessageId, string? EventId);

/// <summary>A further person on the item.</summary>
/// <param name="PersonId">Null for somebody never seen before.</param>
/// <param name="DisplayName">Name.</param>
/// <param name="Address">The address on the item.</param>
/// <param name="Kind">Human or not.</param>
/// <param name="State">How things stand.</param>
/// <param name="Layer">Circle.</param>
/// <param name="Notes">Why this person matters here, each one sentence; empty for nothing special.</param>
public sealed record PersonOnItem(
    string? PersonId,
    string DisplayName,
    string Address,
    PersonKind Kind,
    RelationshipState State,
    Layer Layer,
    IReadOnlyList<string> Notes);

/// <summary>Something asked, promised or thanked for; its sentence is not kept.</summary>
/// <param name="Kind">What.</param>
/// <param name="Position">Number of its sentence in the letter.</param>
/// <param name="Direction">Out: the owner did it. In: the person did.</param>
/// <param name="PersonName">With whom.</param>
/// <param name="At">When.</param>
/// <param name="DueAt">By when, where it says so.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="IsOnItem">It stands in the open message.</param>
/// <param name="Key">Its message's key, by which its sentence is asked for.</param>
/// <param name="Item">Its message.</param>
/// <param name="ClosedBy">What closed it; null while open.</param>
public sealed record ActCard(
    ActKind Kind, int Position, Direction Direction, string PersonName, DateTimeOffset At, DateTimeOffset? DueAt, ActStatus Status, bool IsOnItem,
    long Key, ItemReference Item, ItemReference? ClosedBy);

/// <summary>The ledger of giving as a prompt, for the owner alone; never a score.</summary>
/// <param name="Prompt">A thought on who asks and who gives; null for none.</param>
/// <param name="BeforeSending">A thought before a letter to them leaves, while it is not known to ask anything; null for none.</param>
/// <param name="BeforeAsking">The same once the draft asks for something.</param>
public sealed record GivingCard(string? Prompt, string? BeforeSending, string? BeforeAsking);

/// <summary>One suggestion.</summary>
public sealed record FollowUpCard(
    FollowUpKind Kind,
    string PersonId,
    string PersonName,
    ItemReference Item,
    DateTimeOffset? DueAt,
    double Score,
    string Reason);

/// <summary>How fresh the answer is; never silent about a gap.</summary>
/// <param name="LastSync">End of the last complete sync; null before the first.</param>
/// <param name="IsSyncing">A sync runs now.</param>
/// <param name="IsComplete">Every folder and the calendar are up to date as of <paramref name="LastSync"/>.</param>
/// <param name="Reach">The oldest item the answer can know of.</param>
/// <param name="Gaps">What is missing and why, each one sentence; empty when nothing is.</param>
/// <param name="Trouble">Why the mailbox cannot be read at all, in a few words for the pane's line; null when it can.</param>
/// <param name="Off">What the granted permissions switch off, a sentence a feature; empty when nothing is.</param>
public sealed record Freshness(
    DateTimeOffset? LastSync, bool IsSyncing, bool IsComplete, DateTimeOffset? Reach, IReadOnlyList<string> Gaps, string? Trouble, IReadOnlyList<string> Off);
