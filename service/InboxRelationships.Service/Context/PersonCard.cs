using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Service.People;

namespace InboxRelationships.Service.Context;

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
