namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// Counts in how many unrelated letters each shingle stands, in a table of fixed size (count-min with two rows laid over each other): it may count too
/// many, never too few, and a large mailbox costs no more memory than eight megabytes.
/// </summary>
internal sealed class ShingleCounts
{
    private const int Common = 4;
    private const int SmallestTable = 1 << 12, LargestTable = 1 << 23;

    private readonly byte[] _cells;

    /// <param name="letters">How many letters are coming.</param>
    public ShingleCounts(int letters) =>
        _cells = new byte[Math.Clamp((long)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)letters * Sketch.MostHashes), SmallestTable, LargestTable)];

    /// <summary>Counts a letter's shingles; those that thereby turn common are noted.</summary>
    public void Add(IEnumerable<ulong> hashes, CommonShingles common)
    {
        foreach (var hash in hashes)
        {
            ref var one = ref _cells[hash & (ulong)(_cells.Length - 1)];
            ref var other = ref _cells[(hash >> 24) & (ulong)(_cells.Length - 1)];
            var count = Math.Min(one, other);
            if (count >= Common) continue;
            count++;
            if (one < count) one = count;
            if (other < count) other = count;
            if (count == Common) common.Add(hash);
        }
    }
}
