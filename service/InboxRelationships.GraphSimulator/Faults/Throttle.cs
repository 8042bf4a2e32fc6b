using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth request is refused with 429 and a Retry-After of one second.</summary>
public sealed class Throttle(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override ValueTask<bool> InterceptAsync(HttpContext http) =>
        _every.IsNow() ? throw GraphErrorException.Throttled(TimeSpan.FromSeconds(1)) : ValueTask.FromResult(false);
}
