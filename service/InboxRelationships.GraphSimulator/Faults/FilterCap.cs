namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>A filtered delta of messages gives at most so many of them, then a delta link as if that were all.</summary>
public sealed class FilterCap(int most) : Fault
{
    internal override int? FilteredDeltaCap => most;
}
