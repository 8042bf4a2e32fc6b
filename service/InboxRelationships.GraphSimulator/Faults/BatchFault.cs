using InboxRelationships.GraphSimulator.Batch;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth part of a batch fails while the batch itself succeeds.</summary>
public sealed class BatchFault : Fault
{
    private readonly EveryNth _every;
    private readonly Func<GraphErrorException> _error;

    private BatchFault(int n, Func<GraphErrorException> error)
    {
        _every = new(n);
        _error = error;
    }

    /// <summary>The part is refused with 429 and a Retry-After of its own.</summary>
    public static BatchFault Throttling(int n) => new(n, () => GraphErrorException.Throttled(TimeSpan.FromSeconds(1)));

    /// <summary>The part's item is not there.</summary>
    public static BatchFault NotFinding(int n) => new(n, GraphErrorException.ItemNotFound);

    internal override ValueTask<bool> InterceptAsync(HttpContext http) =>
        http.Features.Get<BatchPart>() is not null && _every.IsNow() ? throw _error() : ValueTask.FromResult(false);
}
