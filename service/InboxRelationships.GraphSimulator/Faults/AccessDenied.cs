using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Whatever is asked of a mailbox is refused: the consent was withdrawn, or the application is kept out of it.</summary>
public sealed class AccessDenied : Fault
{
    internal override ValueTask<bool> InterceptAsync(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/mailbox") ? throw GraphErrorException.AccessDenied() : ValueTask.FromResult(false);
}
