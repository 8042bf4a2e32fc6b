namespace InboxRelationships.Service.Sync;

/// <summary>How far a mailbox's run has come; read by the progress bar and by `/api/sync` while the run writes it.</summary>
internal sealed class SyncProgress
{
    private int _expected;
    private int _done;
    private volatile string _step = "waiting";

    /// <summary>What is being done, in words.</summary>
    public string Step => _step;

    /// <summary>Items Graph says there are; grows as folders become known.</summary>
    public int Expected => Math.Max(_expected, _done);

    /// <summary>Items read.</summary>
    public int Done => _done;

    /// <summary>Raised on each change, on whichever thread made it.</summary>
    public event Action? Changed;

    public void Begin(string step)
    {
        _step = step;
        Changed?.Invoke();
    }

    public void Expect(int items)
    {
        Interlocked.Add(ref _expected, items);
        Changed?.Invoke();
    }

    public void Add(int items)
    {
        Interlocked.Add(ref _done, items);
        Changed?.Invoke();
    }
}
