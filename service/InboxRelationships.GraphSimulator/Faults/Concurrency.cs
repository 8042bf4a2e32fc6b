namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>More than so many requests under way for one mailbox are refused with 429.</summary>
public sealed class Concurrency(int most) : Fault
{
    internal override int? RequestsInFlight => most;
}
