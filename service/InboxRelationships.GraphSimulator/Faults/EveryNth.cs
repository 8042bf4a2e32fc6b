namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Says yes once in every so many times.</summary>
internal sealed class EveryNth(int n)
{
    private long _count;

    public bool IsNow() => Interlocked.Increment(ref _count) % n == 0;
}
