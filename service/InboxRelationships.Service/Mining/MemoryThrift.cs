namespace InboxRelationships.Service.Mining;

/// <summary>
/// Keeps what is garbage from piling up while a large mailbox is mined. The collector lets the heap double before it looks at all of it:
/// right for a machine of one's own, too much for a service beside others.
/// </summary>
internal sealed class MemoryThrift : IDisposable
{
    /// <summary>Growth that small mailboxes never reach, so that mining them costs no collection.</summary>
    private const long Growth = 48L * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly Timer _timer;
    private long _after;

    /// <summary>What was read before lies about yet: large mailboxes come here behind their first sync.</summary>
    public MemoryThrift()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > 2 * Growth) Collect();
        else _after = GC.GetTotalMemory(forceFullCollection: false);
        _timer = new Timer(_ => CollectIfGrown(), null, Look, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    private void CollectIfGrown()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > _after + Growth) Collect();
        try
        {
            _timer.Change(Look, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // Mining ended meanwhile.
        }
    }

    private void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _after = GC.GetTotalMemory(forceFullCollection: false);
    }
}
