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
        // A batch belongs to no mailbox; its parts do, and come here one by one.
        if (http.Request.Path.Value is "/$batch" || http.Features.Get<GraphCall>()?.Mailbox is not { } mailbox) return false;
        if (busy.Contains(mailbox)) throw GraphErrorException.Throttled(TimeSpan.FromHours(1));
        if (silent.Contains(mailbox)) await Task.Delay(Timeout.Infinite, http.RequestAborted);
        return false;
    }
}
