using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Users and groups may not be listed: the application has no permission on the directory.</summary>
public sealed class DirectoryDenied : Fault
{
    internal override ValueTask<bool> InterceptAsync(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/users") || http.Request.Path.StartsWithSegments("/groups")
            ? throw new GraphErrorException(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
            : ValueTask.FromResult(false);
}
