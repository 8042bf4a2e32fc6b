using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>
/// Only Mail.ReadBasic is granted: no text and no attachments of a message, and no changes of the folder tree, whose least permission is Mail.Read.
/// </summary>
public sealed class ReadBasic : Fault
{
    private static readonly string[] Withheld =
        ["body", "bodyPreview", "uniqueBody", "attachments", "extensions", "singleValueExtendedProperties", "multiValueExtendedProperties"];

    internal override ValueTask<bool> InterceptAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/mailbox", out var rest) || !IsMail(rest.Value!)) return ValueTask.FromResult(false);
        var query = new ODataQuery(http.Request.Query);
        return rest.Value!.TrimEnd('/').Equals("/mailFolders/delta", StringComparison.OrdinalIgnoreCase)
            || rest.Value.Contains("/attachments", StringComparison.OrdinalIgnoreCase)
                || query["$search"] is not null || Asks(query.Select) || Asks(query["$expand"])
            ? throw GraphErrorException.AccessDenied()
            : ValueTask.FromResult(false);
    }

    internal override StoredItem Spoil(StoredItem item, GraphCall call) => IsMessage(item, call)
        ? item.With(json =>
        {
            foreach (var name in Withheld) json.Remove(name);
        })
        : item;

    private static bool IsMail(string path) =>
        path.StartsWith("/messages", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/mailFolders", StringComparison.OrdinalIgnoreCase);

    private static bool IsMessage(StoredItem item, GraphCall call) => call.Mailbox.Folders.Find(item.FolderId) is not null;

    private static bool Asks(string? properties) => (properties ?? "").Split(',', '(', ';')
        .Any(p => Withheld.Contains(p.Trim(), StringComparer.OrdinalIgnoreCase));
}
