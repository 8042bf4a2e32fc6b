using System.Text.Json;
using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>The changes of one folder's messages. There is no such thing for the whole mailbox.</summary>
internal static class MessageDeltaEndpoints
{
    private const string Type = "#microsoft.graph.message";

    private const int FilteredCap = 5_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mailFolders/{folder}/messages/delta", ChangesAsync);
        routes.MapGet("/messages/delta", () =>
            Task.FromException(GraphErrorException.BadRequest("Change tracking is not supported against 'microsoft.graph.message'.")));
    }

    private static Task ChangesAsync(GraphCall call, string folder)
    {
        var id = FolderLookup.Require(call, folder).Id;
        var cursor = DeltaRequest.Cursor(call, "messages/" + id, () => First(call, id));
        var page = DeltaReader.Read(call.Mailbox.Mail.Items, id, cursor, Scope(cursor, call), DeltaRequest.PageSize(call, cursor));
        var selection = Selection.Of(cursor.Select, ResourceType.Message);
        var writer = new ItemWriter(call, selection);
        return DeltaRequest.AnswerAsync(
            call,
            DeltaRequest.Distorted(call, page, cursor),
            $"mailFolders('{Uri.EscapeDataString(id)}')/messages/delta",
            call.Context($"Collection(message){selection.Suffix}"),
            (json, entry) => Write(json, entry, call, writer));
    }

    private static void Write(Utf8JsonWriter json, DeltaEntry entry, GraphCall call, ItemWriter writer)
    {
        if (entry.Removed is { } reason)
            DeltaRequest.WriteRemoved(json, Type, call.IdOf(entry.Item), reason);
        else if (entry.OnlyRead && call.Graph.Faults.Any(f => f.MakesUpdatesPartial))
            WriteReadMark(json, entry.Item, writer);
        else
            writer.Write(json, entry.Item, Type);
    }

    private static void WriteReadMark(Utf8JsonWriter json, StoredItem item, ItemWriter writer)
    {
        json.WriteStartObject();
        writer.WriteHead(json, item, Type);
        json.WriteBoolean("isRead", item.IsRead);
        json.WriteString("parentFolderId", item.FolderId);
        json.WriteEndObject();
    }

    private static DeltaCursor First(GraphCall call, string folderId)
    {
        call.Query.RefuseAllBut("Messages", "select", "top", "filter", "orderby", "expand", "changetype", "deltatoken");
        if (call.Query.OrderBy is { } order && !order.Trim().Equals("receivedDateTime desc", StringComparison.OrdinalIgnoreCase))
        {
            throw GraphErrorException.InvalidQuery(
                "The '$orderby' parameter value is not supported for 'Messages' resource; only 'receivedDateTime desc' is supported.");
        }

        var changeType = call.Query["changeType"]?.ToLowerInvariant();
        if (changeType is not (null or "created" or "updated" or "deleted"))
            throw GraphErrorException.InvalidQuery($"The value '{changeType}' of 'changeType' is not supported.");

        var (from, isOpen) = Bound(call.Query.Filter);
        return new()
        {
            Resource = "messages/" + folderId,
            Select = call.Query.Select,
            Expand = call.Query["$expand"],
            From = from,
            FromIsOpen = isOpen,
            ChangeType = changeType,
            Top = call.Query.Top,
        };
    }

    private static (DateTimeOffset? From, bool IsOpen) Bound(string? filter)
    {
        if (filter is null)
            return (null, false);
        if (filter.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["receivedDateTime", ("ge" or "gt") and var op, var literal])
            return (MessageFilter.Instant(literal, filter), op == "gt");

        throw GraphErrorException.InvalidQuery(
            "The '$filter' parameter value is not supported for 'Messages' resource; only a value of 'receivedDateTime ge value' is supported.");
    }

    private static DeltaScope Scope(DeltaCursor cursor, GraphCall call) => cursor.From is not { } from
        ? new() { Includes = _ => true }
        : new()
        {
            Includes = item => cursor.FromIsOpen ? item.At > from : item.At >= from,
            Cap = call.Graph.Faults.Min(f => f.FilteredDeltaCap) ?? FilteredCap,
        };
}
