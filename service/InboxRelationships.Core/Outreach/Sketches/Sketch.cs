using System.Buffers.Binary;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// A letter reduced to keyed hashes of its shingles, in the text's order: enough to recognise another copy of its text, at most 2 KB. All of
/// them are kept up to 255; of a longer text those below a limit that halves until no more remain, so that any two sketches stay comparable
/// (FracMinHash, with a scale that is a power of two).
/// </summary>
public sealed class Sketch
{
    /// <summary>Hashes kept at most: with the limit they fill 2,048 bytes.</summary>
    public const int MostHashes = 255;

    /// <summary>Texts of fewer shingles are too short to tell a template from a turn of phrase.</summary>
    public const int FewestShingles = 16;

    private Sketch(ulong limit, ulong[] hashes) => (Limit, Hashes) = (limit, hashes);

    /// <summary>No hash lies above it; of the text's shingles all that hash below are here.</summary>
    public ulong Limit { get; }

    /// <summary>The hashes, in the text's order.</summary>
    public IReadOnlyList<ulong> Hashes { get; }

    /// <summary>The sketch of a text's hashes.</summary>
    /// <param name="hashes">Of all shingles, each once, in order.</param>
    public static Sketch Of(IReadOnlyList<ulong> hashes)
    {
        var limit = ulong.MaxValue;
        while (hashes.Count(h => h <= limit) > MostHashes) limit >>= 1;
        return new(limit, [.. hashes.Where(h => h <= limit)]);
    }

    /// <summary>The sketch as it is stored: the limit, then the hashes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[8 * (Hashes.Count + 1)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Limit);
        for (var i = 0; i < Hashes.Count; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 * (i + 1)), Hashes[i]);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">It is no sketch.</exception>
    public static Sketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 8 != 0 || bytes.Length > 8 * (MostHashes + 1)) throw new FormatException($"{bytes.Length} bytes are no sketch.");
        var hashes = new ulong[(bytes.Length / 8) - 1];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * (i + 1))..]);
        return new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), hashes);
    }
}
