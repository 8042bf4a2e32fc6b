using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Requests;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.Graph;

/// <summary>Refuses what lies below a path of the mailbox, as Graph does when a permission was not granted or was withdrawn.</summary>
internal sealed class Refusal(string path, int status = 403) : Fault
{
    internal override ValueTask<bool> InterceptAsync(HttpContext http)
    {
        if (!http.Request.Path.Value!.StartsWith("/mailbox" + path, StringComparison.OrdinalIgnoreCase)) return ValueTask.FromResult(false);
        var code = status == 401 ? "InvalidAuthenticationToken" : "ErrorAccessDenied";
        throw new GraphErrorException(status, code, "Access is denied. Check credentials and try again.");
    }
}
