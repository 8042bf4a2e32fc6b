namespace InboxRelationships.Core.Outreach;

/// <summary>A sender's latest letters, each 1 to 14 days after the one before, with no word of the owner's among them.</summary>
/// <param name="Gaps">Days between them, the last being those before the letter at hand; empty where it belongs to no row.</param>
public sealed record LetterRow(IReadOnlyList<double> Gaps)
{
    /// <summary>No row.</summary>
    public static LetterRow None { get; } = new([]);

    /// <summary>The same rhythm.</summary>
    public bool Equals(LetterRow? other) => other is not null && Gaps.SequenceEqual(other.Gaps);

    /// <inheritdoc/>
    public override int GetHashCode() => Gaps.Count;
}
