using InboxRelationships.GraphSimulator.Batch;
using Microsoft.AspNetCore.Http.Features;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth answer ends in the middle: the connection is torn down after its first bytes.</summary>
public sealed class Reset(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override ValueTask<bool> InterceptAsync(HttpContext http)
    {
        // A part of a batch has no connection of its own.
        if (http.Features.Get<BatchPart>() is null && _every.IsNow())
        {
            var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new CutStream(body.Stream, http.Abort)));
        }

        return ValueTask.FromResult(false);
    }
}
