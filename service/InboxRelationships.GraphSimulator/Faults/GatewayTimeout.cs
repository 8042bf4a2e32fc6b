using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth request is answered 504.</summary>
public sealed class GatewayTimeout(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override ValueTask<bool> InterceptAsync(HttpContext http) =>
        _every.IsNow() ? throw new GraphErrorException(504, "UnknownError", "") : ValueTask.FromResult(false);
}
