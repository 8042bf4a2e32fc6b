namespace InboxRelationships.Service.Graph;

/// <summary>
/// What one run may spend on trying again. Each further try costs one, each answer gives one back, up to where it began: now and then a fault
/// costs nothing in the long run, and a server that fails at everything is soon left alone, however many folders there are to ask about.
/// </summary>
internal sealed class RetryBudget(int most)
{
    private readonly Lock _lock = new();
    private int _spent;

    /// <summary>Takes one; false when nothing is left.</summary>
    public bool TryTake()
    {
        lock (_lock) return _spent < most && ++_spent > 0;
    }

    public void GiveBack()
    {
        lock (_lock) _spent = Math.Max(0, _spent - 1);
    }
}
