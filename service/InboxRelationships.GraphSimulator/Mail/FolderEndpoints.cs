using System.Text.Json;
using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>The tree of mail folders and its changes.</summary>
internal static class FolderEndpoints
{
    private const string Type = "#microsoft.graph.mailFolder";
    private const string Resource = "folders";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mailFolders", (GraphCall call) => ListAsync(call, "msgfolderroot"));
        routes.MapGet("/mailFolders/delta", ChangesAsync);
        routes.MapGet("/mailFolders/{folder}", GetAsync);
        routes.MapGet("/mailFolders/{folder}/childFolders", (GraphCall call, string folder) => ListAsync(call, folder));
    }

    private static Task ListAsync(GraphCall call, string parent)
    {
        call.Query.RefuseAllBut("mailFolders", "select", "top", "skip", "count", "includehiddenfolders");
        var selection = Selection.Of(call.Query.Select, ResourceType.MailFolder);
        var children = call.Mailbox.Folders.ChildrenOf(FolderLookup.Require(call, parent).Id).Where(f => !f.IsHidden || WithHidden(call));
        return ItemList.AnswerAsync(
            call, children, call.OwnContext("mailFolders" + selection.Suffix), (json, folder) => Write(json, call, folder, selection, null));
    }

    private static Task GetAsync(GraphCall call, string folder)
    {
        var found = FolderLookup.Require(call, folder);
        var selection = Selection.Of(call.Query.Select, ResourceType.MailFolder);
        return GraphAnswer.WriteAsync(call.Http, json =>
            Write(json, call, found, selection, null, call.OwnContext($"mailFolders{selection.Suffix}/$entity")));
    }

    private static Task ChangesAsync(GraphCall call)
    {
        var cursor = DeltaRequest.Cursor(call, Resource, () => First(call));
        var folders = call.Mailbox.Folders;
        var scope = new DeltaScope { Includes = item => folders.Find(item.Id) is not { } f || (!f.IsRoot && (!f.IsHidden || cursor.Hidden)) };
        var page = DeltaReader.Read(folders.Items, MailFolders.Tree, cursor, scope, DeltaRequest.PageSize(call, cursor));
        var selection = Selection.Of(cursor.Select, ResourceType.MailFolder);
        return DeltaRequest.AnswerAsync(
            call,
            DeltaRequest.Distorted(call, page, cursor),
            "mailFolders/delta",
            call.OwnContext("mailFolders" + selection.Suffix),
            (json, entry) => WriteChange(json, call, entry, selection));
    }

    private static DeltaCursor First(GraphCall call)
    {
        call.Query.RefuseAllBut("mailFolders", "select", "top", "deltatoken", "includehiddenfolders");
        return new() { Resource = Resource, Select = call.Query.Select, Top = call.Query.Top, Hidden = WithHidden(call) };
    }

    private static void WriteChange(Utf8JsonWriter json, GraphCall call, DeltaEntry entry, Selection selection)
    {
        if (entry.Removed is null && call.Mailbox.Folders.Find(entry.Item.Id) is { } folder)
            Write(json, call, folder, selection, Type);
        else
            DeltaRequest.WriteRemoved(json, Type, entry.Item.Id, entry.Removed ?? "deleted");
    }

    private static void Write(
        Utf8JsonWriter json, GraphCall call, SimulatedFolder folder, Selection selection, string? type, string? context = null)
    {
        var (total, unread) = call.Mailbox.Mail.Items.Read(folder.Id, f => (f.Count, f.Unread));
        json.WriteStartObject();
        if (context is not null)
            json.WriteString("@odata.context", context);
        if (type is not null)
            json.WriteString("@odata.type", type);
        json.WriteString("id", folder.Id);
        WriteIf("displayName", () => json.WriteString("displayName", folder.DisplayName));
        WriteIf("parentFolderId", () => json.WriteString("parentFolderId", folder.ParentId));
        WriteIf("childFolderCount", () => json.WriteNumber("childFolderCount", call.Mailbox.Folders.ChildrenOf(folder.Id).Count));
        WriteIf("unreadItemCount", () => json.WriteNumber("unreadItemCount", unread));
        WriteIf("totalItemCount", () => json.WriteNumber("totalItemCount", total));
        WriteIf("isHidden", () => json.WriteBoolean("isHidden", folder.IsHidden));
        json.WriteEndObject();

        void WriteIf(string property, Action write)
        {
            if (selection.Has(property))
                write();
        }
    }

    private static bool WithHidden(GraphCall call) => call.Query["includeHiddenFolders"] is "true" or "True" or "TRUE";
}
