namespace InboxRelationships.Service.Sync;

/// <summary>How far a mailbox's run has come; read by the progress bar and by `/api/sync` while the run writes it.</summary>
internal sealed class SyncProgress(TimeProvider? clock = null)
{
    /// <summary>Before that much time and work a rate is a guess.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    private const double LeastShare = 0.02;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private int _expected;
    private int _done;
    private int _doneBefore;
    private long _begun;
    private volatile string _step = "waiting";

    /// <summary>What is being done, in words.</summary>
    public string Step => _step;

    /// <summary>Items Graph says there are; grows as folders become known.</summary>
    public int Expected => Math.Max(_expected, _done);

    /// <summary>Items read.</summary>
    public int Done => _done;

    /// <summary>
    /// How long the rest takes if it goes on as it went so far. Null while that is unknown: at the beginning, where nothing is expected,
    /// and once all of it is read, for what comes then is not counted in items.
    /// </summary>
    public TimeSpan? Remaining
    {
        get
        {
            var (done, before, rest) = (_done, _doneBefore, Expected - _done);
            if (_begun == 0 || rest <= 0 || done - before < LeastShare * (Expected - before)) return null;
            var elapsed = _clock.GetElapsedTime(_begun);
            return elapsed < Least ? null : elapsed / (done - before) * rest;
        }
    }

    /// <summary>Raised on each change, on whichever thread made it.</summary>
    public event Action? Changed;

    public void Begin(string step)
    {
        _step = step;
        Changed?.Invoke();
    }

    /// <param name="items">What there is to read in all.</param>
    /// <param name="already">How much of it an earlier run read.</param>
    public void Expect(int items, int already = 0)
    {
        Interlocked.CompareExchange(ref _begun, _clock.GetTimestamp(), 0);
        Interlocked.Add(ref _expected, items);
        Interlocked.Add(ref _doneBefore, already);
        Add(already);
    }

    public void Add(int items)
    {
        Interlocked.Add(ref _done, items);
        Changed?.Invoke();
    }
}
