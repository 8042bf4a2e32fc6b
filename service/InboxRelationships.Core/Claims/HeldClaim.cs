namespace InboxRelationships.Core.Claims;

/// <summary>What became of a claim. Export names are these in camel case.</summary>
public enum ClaimStanding
{
    /// <summary>Something in the mailbox bears it out.</summary>
    Supported,

    /// <summary>Nothing does, and something else than the text speaks against it too.</summary>
    Unsupported,

    /// <summary>It cannot be told from this mailbox.</summary>
    Unknown,
}

/// <summary>What bears a claim out. Export names are these in camel case.</summary>
public enum ClaimEvidenceKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Mail or a meeting with the sender.</summary>
    Direct,

    /// <summary>Mail or a meeting with somebody else of the sender's organisation.</summary>
    SameDomain,

    /// <summary>Somebody of the sender's name under another address.</summary>
    NameMatch,
}

/// <summary>A claim held against the mailbox as it was when the letter came.</summary>
/// <param name="Type">What is claimed.</param>
/// <param name="Position">The sentence's number; -1 where the subject's mark alone claims it.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Kind">What bears it out.</param>
public sealed record HeldClaim(ClaimType Type, int Position, ClaimStanding Standing, ClaimEvidenceKind Kind)
{
    /// <summary>When what bears it out took place.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How many besides the owner and the sender took part in it.</summary>
    public int Others { get; init; }

    /// <summary>Row key of the message that bears it out.</summary>
    public long? MessageId { get; init; }

    /// <summary>Row key of the meeting that bears it out.</summary>
    public long? MeetingId { get; init; }

    /// <summary>Which letter in a row without an answer this is, where it says it follows up on an earlier one.</summary>
    public int? Step { get; init; }

    /// <summary>Whole months of mail before the letter.</summary>
    public int Months { get; init; }

    /// <summary>No mail and no meeting with anybody of the sender's organisation was there before.</summary>
    public bool IsDomainNew { get; init; }

    /// <summary>Probability that the claim does not hold; 0 where something bears it out.</summary>
    public double Doubt { get; init; }

    /// <summary>What finding nothing is worth, in log-odds against the claim; 0 where something was found.</summary>
    public double Weight { get; init; }
}
