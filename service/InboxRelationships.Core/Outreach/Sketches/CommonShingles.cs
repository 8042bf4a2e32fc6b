using System.Buffers.Binary;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// The shingles that stand in at least four unrelated letters of a mailbox: footers, banners, turns of phrase. They say nothing about who shares a
/// text. Each is told by half of its hash.
/// </summary>
public sealed class CommonShingles
{
    /// <summary>Kept at most; what comes later in a larger mailbox stays uncommon.</summary>
    public const int Most = 65_536;

    private readonly HashSet<uint> _marks;

    private CommonShingles(IEnumerable<uint> marks) => _marks = [.. marks];

    /// <summary>None yet.</summary>
    public CommonShingles()
        : this([])
    {
    }

    /// <summary>Whether a shingle is one.</summary>
    public bool Contains(ulong hash) => _marks.Contains(MarkOf(hash));

    /// <summary>As stored: the marks in ascending order.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[4 * _marks.Count];
        var at = 0;
        foreach (var mark in _marks.Order()) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * at++), mark);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static CommonShingles FromBytes(byte[] bytes) =>
        new(Enumerable.Range(0, bytes.Length / 4).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 * i))));

    internal void Add(ulong hash)
    {
        if (_marks.Count < Most) _marks.Add(MarkOf(hash));
    }

    private static uint MarkOf(ulong hash) => (uint)(hash >> 32);
}
