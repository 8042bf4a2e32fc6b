using InboxRelationships.Service.Graph;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// How many mailboxes are read at once in this process. One that only waits gives its place back meanwhile; when it goes on it counts
/// at once again, and nobody else begins until there is room.
/// </summary>
internal sealed class SyncPlaces(MailboxGates gates, IOptions<SyncOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private int _free = options.Value.MailboxesAtOnce;

    /// <summary>Runs once there is a place, first come, first served.</summary>
    public async Task<T> HoldAsync<T>(string mailbox, SyncProgress progress, Func<Task<T>> run, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        using var place = new SyncPlace(this);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watch = WatchAsync(place, gates.Of(mailbox), progress, over.Token);
        try
        {
            return await run();
        }
        finally
        {
            await over.CancelAsync();
            await watch;
        }
    }

    private async Task EnterAsync(CancellationToken cancel)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Enqueue(turn);
            Grant();
        }

        try
        {
            await turn.Task.WaitAsync(cancel);
        }
        catch
        {
            if (!turn.TrySetCanceled(CancellationToken.None)) Free(1);
            throw;
        }
    }

    /// <summary>A mailbox whose server asked it to wait, or does not answer, must not keep a place from others.</summary>
    private async Task WatchAsync(SyncPlace place, MailboxGate gate, SyncProgress progress, CancellationToken over)
    {
        var began = clock.GetTimestamp();
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var still = gate.Still < clock.GetElapsedTime(began) ? gate.Still : clock.GetElapsedTime(began);
            place.IsLent = still > options.Value.StalledAfter && progress.Step != MailboxSync.MiningStep;
        }
    }

    /// <param name="places">May be negative: a mailbox that goes on takes its place whether there is one or not.</param>
    internal void Free(int places)
    {
        lock (_lock)
        {
            _free += places;
            Grant();
        }
    }

    private void Grant()
    {
        while (_free > 0 && _waiting.TryDequeue(out var next))
            if (next.TrySetResult()) _free--;
    }
}

/// <summary>One mailbox's place.</summary>
internal sealed class SyncPlace(SyncPlaces places) : IDisposable
{
    private readonly Lock _lock = new();
    private bool _isOver;

    /// <summary>Whether somebody else may have it for now.</summary>
    public bool IsLent
    {
        get;
        set
        {
            lock (_lock)
            {
                if (_isOver || value == field) return;
                field = value;
                places.Free(value ? 1 : -1);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            IsLent = true;
            _isOver = true;
        }
    }
}
