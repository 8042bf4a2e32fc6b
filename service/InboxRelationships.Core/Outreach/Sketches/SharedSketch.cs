using System.Buffers.Binary;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// A sample of a letter's shingles under the organisation's key, by which mailboxes that opted in count how many of them got the same text. The
/// same shingles are sampled in every mailbox: those of the lowest hashes. Each has the mailbox's own hash beside it, which tells the common ones.
/// </summary>
public sealed class SharedSketch
{
    /// <summary>Shingles sampled at most.</summary>
    public const int Most = 32;

    /// <summary>So many must be left besides common ones.</summary>
    public const int Fewest = 8;

    private SharedSketch((ulong Shared, ulong Own)[] sample) => Sample = sample;

    /// <summary>Hashes under the organisation's key and under the mailbox's, lowest first.</summary>
    public IReadOnlyList<(ulong Shared, ulong Own)> Sample { get; }

    /// <summary>The hashes to count: those of no common shingle; empty where too few are left.</summary>
    public IReadOnlyList<ulong> Countable(CommonShingles common)
    {
        var left = Sample.Where(s => !common.Contains(s.Own)).Select(s => s.Shared).ToList();
        return left.Count >= Fewest ? left : [];
    }

    /// <summary>How many others got the text: as many as at least half of its countable shingles were met by.</summary>
    /// <param name="met">For each countable hash, the other mailboxes that counted it.</param>
    public static int ReadersOf(IReadOnlyList<int> met) => met.Count < Fewest ? 0 : met.OrderDescending().ElementAt((met.Count - 1) / 2);

    /// <summary>As stored: pairs of hashes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[16 * Sample.Count];
        for (var i = 0; i < Sample.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16 * i), Sample[i].Shared);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan((16 * i) + 8), Sample[i].Own);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SharedSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 16 != 0) throw new FormatException($"{bytes.Length} bytes are no shared sketch.");
        var sample = new (ulong, ulong)[bytes.Length / 16];
        for (var i = 0; i < sample.Length; i++)
            sample[i] = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[(16 * i)..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[((16 * i) + 8)..]));
        return new(sample);
    }

    internal static SharedSketch Of(IReadOnlyList<string> shingles, IReadOnlyList<ulong> own, SketchKey shared) =>
        new([.. shingles.Select((s, i) => (Shared: shared.HashOf(s), Own: own[i])).OrderBy(s => s.Shared).Take(Most)]);
}
