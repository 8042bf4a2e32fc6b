using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth request is answered 503.</summary>
public sealed class Unavailable(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override ValueTask<bool> InterceptAsync(HttpContext http) =>
        _every.IsNow()
            ? throw new GraphErrorException(503, "ServiceNotAvailable", "The service is temporarily unavailable.")
            : ValueTask.FromResult(false);
}
