using System.Buffers;

namespace InboxRelationships.Core.Outreach;

/// <summary>The numbered buckets that hashes fall into, each once, in order of their first occurrence.</summary>
internal sealed class MarkSet : IDisposable
{
    /// <summary>Buckets.</summary>
    public const int Count = 1 << 20;

    private readonly ulong[] _seen = ArrayPool<ulong>.Shared.Rent(Count / 64);

    public MarkSet() => Array.Clear(_seen, 0, Count / 64);

    /// <summary>Those filled so far.</summary>
    public List<int> Marks { get; } = new(800);

    /// <summary>Fills the bucket of a hash, whose bits are mixed well before.</summary>
    public void Put(uint feature)
    {
        var hash = feature * 0x85EBCA6B;
        hash = (hash ^ (hash >> 15)) * 0xC2B2AE35;
        var bucket = (int)((hash ^ (hash >> 13)) % Count);
        if ((_seen[bucket >> 6] & (1UL << bucket)) != 0) return;
        _seen[bucket >> 6] |= 1UL << bucket;
        Marks.Add(bucket);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_seen);
}
