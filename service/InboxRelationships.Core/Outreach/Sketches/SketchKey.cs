using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// Keyed hashes of shingles: 64 bits of HMAC-SHA256. Equal shingles of one key compare equal; without the key nothing can be read from them,
/// though whoever has it could try a dictionary of common three-word runs. Thread-safe.
/// </summary>
/// <param name="key">A mailbox's own key, or an organisation's.</param>
public sealed class SketchKey(byte[] key)
{
    private const int LongestShingle = 400;

    /// <summary>
    /// The mark this key's mailbox sets on a hash of the organisation: no mailbox is counted twice, and without its key nobody tells which one set
    /// it, nor that two marks are the same mailbox's.
    /// </summary>
    public ulong MarkOn(ulong shared)
    {
        Span<byte> text = stackalloc byte[13];
        "mark:"u8.CopyTo(text);
        BinaryPrimitives.WriteUInt64LittleEndian(text[5..], shared);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>The hash of one normalised shingle.</summary>
    internal ulong HashOf(ReadOnlySpan<char> shingle)
    {
        Span<byte> text = stackalloc byte[8 + (3 * LongestShingle)];
        "shingle:"u8.CopyTo(text);
        var length = 8 + Encoding.UTF8.GetBytes(shingle[..Math.Min(shingle.Length, LongestShingle)], text[8..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text[..length], hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
