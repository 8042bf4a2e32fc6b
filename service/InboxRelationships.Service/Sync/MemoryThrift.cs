namespace InboxRelationships.Service.Sync;

/// <summary>
/// Keeps garbage from piling up while a large mailbox is read and mined. The collector lets the heap double before it looks at all of it, and keeps
/// what it freed: right for a machine of one's own, too much for a service beside others.
/// </summary>
internal sealed class MemoryThrift : IDisposable
{
    /// <summary>Growth that small mailboxes never reach, so that they cost no collection.</summary>
    private const long Growth = 24L * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>The heap is the process's: runs of several mailboxes look after it together.</summary>
    private static readonly Lock Lock = new();

    private static long _after;

    private readonly ManualResetEvent _over = new(false);
    private readonly Thread _thread;

    public MemoryThrift()
    {
        // A thread of its own: those of the pool are busy just when there is most to look after.
        _thread = new Thread(Watch) { IsBackground = true, Name = "memory thrift" };
        _thread.Start();
    }

    public void Dispose()
    {
        _over.Set();
        _thread.Join();
        _over.Dispose();
    }

    private void Watch()
    {
        while (!_over.WaitOne(Look)) CollectIfGrown();
    }

    /// <summary>Looks at once: on a busy machine the thread comes to look late, and whoever just let go of much had better look himself.</summary>
    public static void CollectIfGrown()
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
