using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.Sync;

/// <summary>Some mailboxes ask for an hour's wait, others never answer.</summary>
internal sealed class SickMailbox(IReadOnlyCollection<SimulatedMailbox> busy, IReadOnlyCollection<SimulatedMailbox> silent) : Fault
{
    internal override async ValueTask<bool> InterceptAsync(HttpContext http)
    {
        var mailbox = http.Features.Get<GraphCall>()?.Mailbox;
        if (busy.Contains(mailbox)) throw GraphErrorException.Throttled(TimeSpan.FromHours(1));
        if (silent.Contains(mailbox)) await Task.Delay(Timeout.Infinite, http.RequestAborted);
        return false;
    }
}
