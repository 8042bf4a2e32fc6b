using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.FollowUps;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Service.People;

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

/// <summary>One person's card.</summary>
public sealed record PersonCard
{
    public required string PersonId { get; init; }
    public required string DisplayName { get; init; }
    public required IReadOnlyList<string> Addresses { get; init; }
    public required PersonKind Kind { get; init; }
    public required IReadOnlyList<string> Organisations { get; init; }
    public string? JobTitle { get; init; }

    /// <summary>Where title and organisation are from, a sentence each.</summary>
    public required IReadOnlyList<string> WorkReasons { get; init; }

    /// <summary>Why addresses were joined, or why this is not a person.</summary>
    public required IReadOnlyList<string> IdentityReasons { get; init; }

    /// <summary>Who else this may be, likeliest first.</summary>
    public required IReadOnlyList<SuggestionCard> Suggestions { get; init; }

    /// <summary>What the owner set right here, the latest first.</summary>
    public required IReadOnlyList<CorrectionCard> Corrections { get; init; }

    /// <summary>Null for whoever is not a person.</summary>
    public StrengthCard? Strength { get; init; }

    public required RelationshipState State { get; init; }

    /// <summary>The state in one sentence with its figures.</summary>
    public required string StateText { get; init; }

    public double? CadenceDays { get; init; }

    /// <summary>How deep the tie is, apart from how recent; null without real contact.</summary>
    public Depth? Depth { get; init; }

    /// <summary>Probability of contact both ways within 28 days, 0–1; null without real contact.</summary>
    public double? Probability28d { get; init; }

    public required ContactCounts Counts { get; init; }

    /// <summary>24 months, oldest first.</summary>
    public required IReadOnlyList<MonthOfContact> History { get; init; }

    public ContactMoment? FirstContact { get; init; }
    public ContactMoment? LastContact { get; init; }
    public ContactMoment? LastMeeting { get; init; }

    /// <summary>Who introduced them; null when nobody was seen to.</summary>
    public IntroducerCard? IntroducedBy { get; init; }

    /// <summary>People both know, strongest first.</summary>
    public required IReadOnlyList<SharedPerson> Shared { get; init; }

    /// <summary>The owner's messages to them without any answer, newest last.</summary>
    public required IReadOnlyList<ContactMoment> Unanswered { get; init; }
}

/// <summary>Who introduced somebody, and the letter that did.</summary>
public sealed record IntroducerCard(string PersonId, string DisplayName, ItemReference Item);

/// <summary>How strong the tie is and what made it so.</summary>
/// <param name="Value">Strength; 0.2 is a stranger's.</param>
/// <param name="Percentile">Percent of the owner's people who are weaker.</param>
/// <param name="Rank">Position from 1.</param>
/// <param name="Of">Among how many people.</param>
/// <param name="Layer">Circle.</param>
/// <param name="Because">What made it so, heaviest first.</param>
public sealed record StrengthCard(double Value, double Percentile, int Rank, int Of, Layer Layer, IReadOnlyList<Contribution> Because);

/// <summary>One contact in the past.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Direction">Who acted.</param>
/// <param name="People">How many others took part; 1 for a contact with this person alone.</param>
/// <param name="Item">The message or meeting, to open.</param>
public sealed record ContactMoment(DateTimeOffset At, InteractionKind Kind, Direction Direction, int People, ItemReference Item);

/// <summary>Somebody both know.</summary>
public sealed record SharedPerson(string PersonId, string DisplayName, int Together, Layer Layer);

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

/// <summary>What is known of the message itself.</summary>
/// <param name="Key">Its key in this store, by which feedback and copies are asked for.</param>
/// <param name="Class">To whom it was really written.</param>
/// <param name="ClassText">The class in one careful sentence: evidence, never a verdict.</param>
/// <param name="Probabilities">Probability of each class.</param>
/// <param name="MassMergeProbability">Probability that it was written as if to one and sent to many.</param>
/// <param name="Reasons">What speaks for "sent to many" (positive weight) and for "written to you" (negative).</param>
/// <param name="Direction">Written by the owner or received.</param>
/// <param name="Meeting">What kind of meeting message it is; none for ordinary mail.</param>
/// <param name="HasText">Whether its text was read; without it only headers and people spoke.</param>
/// <param name="Claims">What it says of the past, held against the mailbox; what can only be guessed at is left out.</param>
/// <param name="Copies">Other letters of the same text that can be shown beside it, the sender's first.</param>
/// <param name="Said">What the owner said it was; null where nothing.</param>
public sealed record MessageCard(
    long Key,
    OutreachClass Class,
    string ClassText,
    IReadOnlyDictionary<OutreachClass, double> Probabilities,
    double MassMergeProbability,
    IReadOnlyList<Evidence> Reasons,
    Direction Direction,
    MeetingMail Meeting,
    bool HasText,
    IReadOnlyList<ClaimCard> Claims,
    IReadOnlyList<CopyCard> Copies,
    OwnerSaid? Said);

/// <summary>Another letter of the same text, to be set beside this one.</summary>
/// <param name="Key">Its key.</param>
/// <param name="At">When it came.</param>
/// <param name="From">Who wrote it.</param>
public sealed record CopyCard(long Key, DateTimeOffset At, string From);

/// <summary>A claim about the past with what is known of it.</summary>
/// <param name="Type">What is claimed.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Text">What is known, in words.</param>
/// <param name="Item">The message or meeting that bears it out; null without one.</param>
public sealed record ClaimCard(ClaimType Type, ClaimStanding Standing, string Text, ItemReference? Item);

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
