using System.Collections.Concurrent;

namespace InboxRelationships.Service.Sync;

/// <summary>The runs under way in this process, by mailbox, and what ended ones could not even write down.</summary>
internal sealed class SyncActivity
{
    private readonly ConcurrentDictionary<string, SyncProgress> _running = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _wakes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _unwritten = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How far the mailbox's run is; null while none is under way.</summary>
    public SyncProgress? Of(string mailbox) => _running.GetValueOrDefault(mailbox);

    /// <summary>Notes a run; dispose the result when it ends. Null while another run of the mailbox is under way.</summary>
    public IDisposable? Begin(string mailbox, SyncProgress progress) => _running.TryAdd(mailbox, progress) ? new Run(this, mailbox) : null;

    /// <summary>Tells the mailbox's run, if one is under way, that something has changed.</summary>
    public void Wake(string mailbox)
    {
        if (_wakes.TryGetValue(mailbox, out var wake)) wake.TrySetResult();
    }

    /// <summary>Ends once the mailbox is woken from now on.</summary>
    public Task NextWake(string mailbox) => (_wakes[mailbox] = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>The gaps of the last run where the store did not take them; empty where it did.</summary>
    public IReadOnlyList<string> UnwrittenGaps(string mailbox) => _unwritten.GetValueOrDefault(mailbox, []);

    /// <summary>Keeps what the store does not take; nothing, once it took it.</summary>
    public void KeepUnwritten(string mailbox, IReadOnlyList<string> gaps) => _unwritten[mailbox] = gaps;

    private sealed class Run(SyncActivity activity, string mailbox) : IDisposable
    {
        public void Dispose() => activity._running.TryRemove(mailbox, out _);
    }
}
