using InboxRelationships.GraphSimulator.Delta;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Before each delta page comes one without items and with a next link.</summary>
public sealed class EmptyPages : Fault
{
    internal override DeltaPage Distort(DeltaPage page, DeltaCursor asked) =>
        asked.Detours > 0 ? page : new([], asked with { Detours = 1 }, IsComplete: false);
}
