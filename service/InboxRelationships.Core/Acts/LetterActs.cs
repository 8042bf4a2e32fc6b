namespace InboxRelationships.Core.Acts;

/// <summary>What a letter does: its acts, and what it does to earlier ones.</summary>
/// <param name="Acts">The acts in the letter's order.</param>
/// <param name="CallsOff">It says that what was asked earlier is no longer needed.</param>
/// <param name="Withdraws">It takes an earlier message back (a client's recall).</param>
public sealed record LetterActs(IReadOnlyList<ReadAct> Acts, bool CallsOff = false, bool Withdraws = false)
{
    /// <summary>Nothing, or nothing known because there was no text to read.</summary>
    public static LetterActs None { get; } = new([]);

    /// <summary>Equal where the same acts stand in the same order.</summary>
    public bool Equals(LetterActs? other) => other is not null && CallsOff == other.CallsOff && Withdraws == other.Withdraws && Acts.SequenceEqual(other.Acts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CallsOff, Withdraws, Acts.Count);
}
