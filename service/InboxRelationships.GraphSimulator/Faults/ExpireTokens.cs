using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth use of a skip or delta token answers 410, in the middle of a round too.</summary>
public sealed class ExpireTokens(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override void Check(DeltaCursor cursor, GraphCall call)
    {
        if (_every.IsNow())
            throw DeltaRequest.Expired(cursor, call);
    }
}
