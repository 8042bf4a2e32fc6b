using System.Buffers.Binary;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// The rarer words of a letter, names, places and dates among them, and the name it greets the owner by: 32 bits of a keyed hash each, of which
/// nothing can be read or guessed without the mailbox's key.
/// </summary>
/// <param name="Greeted">How the greeting names the owner; 0 where it does not.</param>
/// <param name="Words">The words, each once, at most <see cref="Most"/>.</param>
public sealed record LetterTerms(uint Greeted, IReadOnlyList<uint> Words)
{
    /// <summary>Words kept of one letter.</summary>
    public const int Most = 24;

    /// <summary>Nothing is known of a letter's words.</summary>
    public static LetterTerms None { get; } = new(0, []);

    /// <summary>As stored: the greeting, then the words, four bytes each; null for none.</summary>
    public byte[]? ToBytes()
    {
        if (Greeted == 0 && Words.Count == 0) return null;
        var bytes = new byte[4 * (Words.Count + 1)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Greeted);
        for (var i = 0; i < Words.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * (i + 1)), Words[i]);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static LetterTerms FromBytes(byte[]? bytes)
    {
        if (bytes is null) return None;
        var words = new uint[(bytes.Length / 4) - 1];
        for (var i = 0; i < words.Length; i++) words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 * (i + 1)));
        return new(BinaryPrimitives.ReadUInt32LittleEndian(bytes), words);
    }
}
