using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth use of a skip or delta token is refused, in the middle of a round too, in turn in each form Graph has for it.</summary>
public sealed class ExpireTokens(int n) : Fault
{
    private readonly EveryNth _every = new(n);
    private int _refusals = -1;

    internal override void Check(DeltaCursor cursor, GraphCall call)
    {
        if (!_every.IsNow()) return;
        throw ((Interlocked.Increment(ref _refusals) & 3) switch
        {
            0 => DeltaRequest.Expired(cursor, call),
            1 => new(410, "resyncRequired", "Resync required."),
            2 => new(404, "syncStateNotFound", "The sync state is not found."),
            _ => new(400, "SyncStateNotFound", "The sync state generation is not found."),
        });
    }
}
