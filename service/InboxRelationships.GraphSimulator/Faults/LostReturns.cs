using InboxRelationships.GraphSimulator.Delta;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>An item that left its folder and came back between two rounds is reported as removed, and never as back.</summary>
public sealed class LostReturns : Fault
{
    internal override DeltaPage Distort(DeltaPage page, DeltaCursor asked) => asked.Since is { } since
        ? page with { Entries = [.. page.Entries.Select(e => HasReturned(e, since) ? e with { Removed = "deleted" } : e)] }
        : page;

    private static bool HasReturned(DeltaEntry entry, long since) =>
        entry.Removed is null && entry.Item.ArrivedVersion > since && entry.Item.EarlierArrival <= since && entry.Item.EarlierDeparture > since;
}
