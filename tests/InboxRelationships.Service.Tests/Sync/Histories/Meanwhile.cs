using InboxRelationships.GraphSimulator.Faults;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>The mailbox goes on changing while it is read: something happens before about every third request.</summary>
internal sealed class Meanwhile(RandomHistory history) : Fault
{
    private int _requests;

    internal override ValueTask<bool> InterceptAsync(HttpContext http)
    {
        if (Interlocked.Increment(ref _requests) % 3 == 0) history.Play();
        return ValueTask.FromResult(false);
    }
}
