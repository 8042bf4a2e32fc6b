namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth notification is lost; the lifecycle address, if there is one, is told <c>missed</c>.</summary>
public sealed class MissedNotifications(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override bool LosesNotification() => _every.IsNow();
}
