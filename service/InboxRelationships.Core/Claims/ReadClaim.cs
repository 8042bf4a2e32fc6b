namespace InboxRelationships.Core.Claims;

/// <summary>What a letter says of the past between its writer and its reader. Export names are these in camel case.</summary>
public enum ClaimType
{
    /// <summary>They met or spoke lately.</summary>
    RecentMeeting,

    /// <summary>Something was discussed or agreed before; an answer's mark in the subject says so too.</summary>
    PriorTalk,

    /// <summary>They have known each other for long.</summary>
    OldTie,

    /// <summary>The writer has written before.</summary>
    OwnFollowUp,

    /// <summary>The reader asked for it or signed up.</summary>
    Consent,

    /// <summary>Somebody else sent the writer.</summary>
    Referral,
}

/// <summary>A claim as it was read in a message: all that is kept of its sentence.</summary>
/// <param name="Type">What it says.</param>
/// <param name="Position">The sentence's number among the letter's sentences, from 0; -1 where the subject's mark alone says it.</param>
/// <param name="Name">Keyed hashes of the words of the name it gives (<see cref="NameKeys"/>), one line; null without a name.</param>
public sealed record ReadClaim(ClaimType Type, int Position, string? Name = null)
{
    /// <summary>Whether no sentence says it, but the mark of an answer to nothing.</summary>
    public bool IsByForm() => Position < 0;
}

/// <summary>What a letter says of the past, in its order.</summary>
/// <param name="All">The claims.</param>
public sealed record LetterClaims(IReadOnlyList<ReadClaim> All)
{
    /// <summary>Nothing, or nothing known because there was no text to read.</summary>
    public static LetterClaims None { get; } = new([]);

    /// <summary>Equal where the same claims stand in the same order.</summary>
    public bool Equals(LetterClaims? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Count;
}
