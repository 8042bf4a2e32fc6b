using InboxRelationships.GraphSimulator.Batch;
using Microsoft.AspNetCore.Http.Features;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth answer stops in the middle of its JSON, and says it is complete.</summary>
public sealed class Truncate(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override ValueTask<bool> InterceptAsync(HttpContext http)
    {
        // A part of a batch has no connection of its own.
        if (http.Features.Get<BatchPart>() is null && _every.IsNow())
        {
            var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new CutStream(body.Stream, () => { })));
        }

        return ValueTask.FromResult(false);
    }
}
