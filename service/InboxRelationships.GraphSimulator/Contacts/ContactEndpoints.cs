using System.Text.Json;
using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Contacts;

/// <summary>Contacts, their folders and their changes. As in Graph, the default folder is not listed.</summary>
internal static class ContactEndpoints
{
    private const string Type = "#microsoft.graph.contact";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contacts", (GraphCall call) => ListAsync(call, call.Mailbox.Contacts.DefaultFolderId));
        routes.MapGet("/contacts/delta", (GraphCall call) => ChangesAsync(call, call.Mailbox.Contacts.DefaultFolderId, "contacts/delta"));
        routes.MapGet("/contacts/{id}", GetAsync);
        routes.MapGet("/contactFolders", FoldersAsync);
        routes.MapGet("/contactFolders/{folder}/contacts", (GraphCall call, string folder) => ListAsync(call, Require(call, folder)));
        routes.MapGet("/contactFolders/{folder}/contacts/delta", (GraphCall call, string folder) =>
            ChangesAsync(call, Require(call, folder), $"contactFolders('{Uri.EscapeDataString(folder)}')/contacts/delta"));
    }

    private static Task ListAsync(GraphCall call, string folderId)
    {
        call.Query.RefuseAllBut("contacts", "select", "top", "skip", "count");
        var selection = Selection.Of(call.Query.Select, ResourceType.Contact);
        var writer = new ItemWriter(call, selection);
        return ItemList.AnswerAsync(
            call,
            call.Mailbox.Contacts.Items.NewestFirst(folderId),
            call.OwnContext("contacts" + selection.Suffix),
            (json, item) => writer.Write(json, item));
    }

    private static Task GetAsync(GraphCall call, string id)
    {
        var item = call.Mailbox.Contacts.Items.Find(id) ?? throw GraphErrorException.ItemNotFound();
        var selection = Selection.Of(call.Query.Select, ResourceType.Contact);
        return new ItemWriter(call, selection).AnswerAsync(item, call.OwnContext($"contacts{selection.Suffix}/$entity"));
    }

    private static Task FoldersAsync(GraphCall call)
    {
        call.Query.RefuseAllBut("contactFolders", "select", "top", "skip", "count");
        var root = call.Mailbox.Folders.Require("msgfolderroot").Id;
        return ItemList.AnswerAsync(call, call.Mailbox.Contacts.Folders, call.OwnContext("contactFolders"), (json, folder) =>
        {
            json.WriteStartObject();
            json.WriteString("id", folder.Id);
            json.WriteString("parentFolderId", root);
            json.WriteString("displayName", folder.Name);
            json.WriteEndObject();
        });
    }

    private static Task ChangesAsync(GraphCall call, string folderId, string path)
    {
        var resource = "contacts/" + folderId;
        var cursor = DeltaRequest.Cursor(call, resource, () => First(call, resource));
        var scope = new DeltaScope { Includes = _ => true };
        var page = DeltaReader.Read(call.Mailbox.Contacts.Items, folderId, cursor, scope, DeltaRequest.PageSize(call, cursor));
        var selection = Selection.Of(cursor.Select, ResourceType.Contact);
        var writer = new ItemWriter(call, selection);
        return DeltaRequest.AnswerAsync(
            call,
            DeltaRequest.Distorted(call, page, cursor),
            path,
            call.Context($"Collection(contact){selection.Suffix}"),
            (json, entry) => Write(json, entry, call, writer));
    }

    private static DeltaCursor First(GraphCall call, string resource)
    {
        call.Query.RefuseAllBut("contacts", "select", "top", "deltatoken");
        return new() { Resource = resource, Select = call.Query.Select, Top = call.Query.Top };
    }

    private static void Write(Utf8JsonWriter json, DeltaEntry entry, GraphCall call, ItemWriter writer)
    {
        if (entry.Removed is { } reason)
            DeltaRequest.WriteRemoved(json, Type, call.IdOf(entry.Item), reason);
        else
            writer.Write(json, entry.Item, Type);
    }

    private static string Require(GraphCall call, string folder)
    {
        var contacts = call.Mailbox.Contacts;
        var isKnown = folder == contacts.DefaultFolderId || contacts.Folders.Any(f => f.Id == folder);
        if (isKnown || folder.Equals("contacts", StringComparison.OrdinalIgnoreCase))
            return isKnown ? folder : contacts.DefaultFolderId;
        throw GraphErrorException.ItemNotFound();
    }
}
