using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.FollowUps;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Service.Export;

// The field names are promised to scripts: fields may be added, none removed.

/// <summary>One message; never its text. <c>Copies</c> are the Message-IDs of other letters of the same text, <c>Said</c> what the owner said it was.</summary>
internal sealed record MessageRecord(
    string InternetMessageId, string Id, string? Folder, DateTimeOffset ReceivedAt, string Direction, string? From, OutreachClass? Class,
    IReadOnlyDictionary<OutreachClass, double>? Probabilities, double? MassMergeProbability, IReadOnlyList<Evidence> Reasons,
    IReadOnlyList<ClaimRecord> Claims, IReadOnlyList<ActRecord> Acts, IReadOnlyList<string> Copies, OwnerSaid? Said);

/// <summary>A claim about the past, held against the mailbox.</summary>
/// <param name="Type">What is claimed.</param>
/// <param name="Supported">Whether something bears it out; null where it cannot be told.</param>
/// <param name="Evidence">What is known, in words.</param>
/// <param name="Kind">What bears it out.</param>
/// <param name="Doubt">Probability that it does not hold.</param>
internal sealed record ClaimRecord(ClaimType Type, bool? Supported, string Evidence, ClaimEvidenceKind Kind, double Doubt);

/// <summary>Something asked, promised or thanked for.</summary>
/// <param name="Kind">What.</param>
/// <param name="DueAt">By when, where it says so.</param>
/// <param name="Direction">out: the owner did it; in: the person did.</param>
/// <param name="Person">With whom.</param>
/// <param name="Position">Number of its sentence in the letter; the sentence itself is not kept.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ClosedBy">The message that closed it.</param>
internal sealed record ActRecord(ActKind Kind, DateTimeOffset? DueAt, string Direction, string Person, int Position, ActStatus Status, string? ClosedBy);

/// <summary>One person.</summary>
internal sealed record PersonRecord(
    string PersonId, string DisplayName, IReadOnlyList<string> Addresses, bool IsPerson, double Strength, double Percentile, Layer Layer,
    IReadOnlyDictionary<string, double> Depth, [property: JsonPropertyName("probability28d")] double? Probability28d,
    RelationshipState State, double? CadenceDays, DateTimeOffset? FirstInteraction, DateTimeOffset? LastInteraction,
    ContactCounts Counts, IReadOnlyList<string> Organisations, IReadOnlyList<string> Topics,
    [property: JsonPropertyName("writes30d")] double? Writes30d, [property: JsonPropertyName("resumes28d")] double? Resumes28d,
    [property: JsonPropertyName("reconnects60d")] double? Reconnects60d, string? JobTitle);

/// <summary>One entry of the ledger.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Direction">out: the owner wrote or organised; in: the person did, or somebody else organised.</param>
/// <param name="At">When.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="MessageId">The message.</param>
/// <param name="EventId">The meeting.</param>
/// <param name="Why">Why it weighs nothing or less; null where it counts in full.</param>
/// <param name="AnsweredAfterHours">Hours until the other side answered; null without an answer.</param>
/// <param name="OwnerAnswer">What the owner answered to the meeting, or organizer; null for mail.</param>
/// <param name="TheirAnswer">The same of the person.</param>
/// <param name="Held">Whether the meeting took place between the two; null for mail.</param>
/// <param name="Introduces">People whom this letter of the person's brought to the owner.</param>
internal sealed record InteractionRecord(
    string PersonId, InteractionKind Kind, string Direction, DateTimeOffset At, double Weight, string? MessageId, string? EventId, string? Why,
    double? AnsweredAfterHours, Attendance? OwnerAnswer, Attendance? TheirAnswer, bool? Held, IReadOnlyList<string> Introduces);

/// <summary>One suggestion.</summary>
internal sealed record FollowUpRecord(
    FollowUpKind Kind, string Person, string? MessageId, string? EventId, DateTimeOffset? DueAt, double Score, string Reason, IReadOnlyList<SlotRecord> Slots);

/// <summary>A free time.</summary>
internal sealed record SlotRecord(DateTimeOffset Start, DateTimeOffset End);

/// <summary>How the records are spelled.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, NewLine = "\n")]
[JsonSerializable(typeof(MessageRecord))]
[JsonSerializable(typeof(PersonRecord))]
[JsonSerializable(typeof(InteractionRecord))]
[JsonSerializable(typeof(FollowUpRecord))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Words in camel case, as the contract spells them, and every script's letters as they are.</summary>
    public static ExportJson Spelled { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
