namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>In place of every Nth notification its subscription's lifecycle address is told that something became of the subscription itself.</summary>
public sealed class TroubledSubscriptions(int n, string lifecycleEvent) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override string? LifecycleInPlaceOfNotification() => _every.IsNow() ? lifecycleEvent : null;
}
