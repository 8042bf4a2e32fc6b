namespace InboxRelationships.Service.Sync;

/// <summary>
/// Keeps garbage from piling up while a large mailbox is read and mined. The collector lets the heap double before it looks at all of it:
/// right for a machine of one's own, too much for a service beside others.
/// </summary>
internal sealed class MemoryThrift : IDisposable
{
    /// <summary>Growth that small mailboxes never reach, so that they cost no collection.</summary>
    private const long Growth = 40L * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>The heap is the process's: runs of several mailboxes look after it together.</summary>
    private static readonly Lock Lock = new();

    private static long _after;

    private readonly Timer _timer = new(_ => CollectIfGrown(), null, Look, Look);

    public void Dispose() => _timer.Dispose();

    private static void CollectIfGrown()
    {
        // A look that comes while another one collects has nothing to do.
        if (!Lock.TryEnter()) return;
        try
        {
            if (GC.GetTotalMemory(forceFullCollection: false) <= _after + Growth) return;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _after = GC.GetTotalMemory(forceFullCollection: false);
        }
        finally
        {
            Lock.Exit();
        }
    }
}
