using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every delta page, those of a first round too, also removes something nobody has ever seen.</summary>
public sealed class UnknownRemovals : Fault
{
    internal override DeltaPage Distort(DeltaPage page, DeltaCursor asked)
    {
        var stranger = new StoredItem
        {
            Id = NewId.From($"{asked.Resource}|{asked.Position}|{asked.Given}"),
            FolderId = "",
            At = default,
            Json = ReadOnlyMemory<byte>.Empty,
        };
        return page with { Entries = [new(stranger, Removed: "deleted"), .. page.Entries] };
    }
}
