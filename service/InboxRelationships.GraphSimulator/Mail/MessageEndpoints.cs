using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>Single messages: reading one, and marking it read.</summary>
internal static class MessageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in (string[])["/messages/{id}", "/mailFolders/{folder}/messages/{id}"])
        {
            routes.MapGet(path, GetAsync);
            routes.MapPatch(path, PatchAsync);
        }

        routes.MapPost("/translateExchangeIds", TranslatedIds.AnswerAsync);
    }

    private static Task GetAsync(GraphCall call, string id)
    {
        call.Query.RefuseAllBut("message", "select", "expand");
        var item = Require(call, id);
        var isTied = call.Query["$expand"]?.Contains("eventMessage/event", StringComparison.OrdinalIgnoreCase) is true;
        return WriteAsync(call, item, isTied ? MeetingEvent.Of(call.Mailbox, item) : null);
    }

    private static async Task PatchAsync(GraphCall call, string id)
    {
        var item = Require(call, id);
        var changes = await call.ReadBodyAsync();
        if (changes.Select(c => c.Key).FirstOrDefault(IsOther) is { } other)
            throw GraphErrorException.BadRequest($"The simulator changes isRead only, not '{other}'.");
        if (changes["isRead"] is JsonValue value && value.TryGetValue<bool>(out var isRead))
            call.Mailbox.Mail.MarkRead(item.Id, isRead);

        await WriteAsync(call, Require(call, item.Id));
    }

    private static bool IsOther(string property) =>
        !property.StartsWith('@') && !property.Equals("isRead", StringComparison.OrdinalIgnoreCase);

    private static StoredItem Require(GraphCall call, string id) => call.Mailbox.Mail.Find(id) ?? throw GraphErrorException.ItemNotFound();

    /// <param name="call">The request.</param>
    /// <param name="item">The message.</param>
    /// <param name="meeting">The event that was asked for along with it; null for none.</param>
    private static Task WriteAsync(GraphCall call, StoredItem item, StoredItem? meeting = null)
    {
        var selection = Selection.Of(call.Query.Select, ResourceType.Message);
        return new ItemWriter(call, selection).AnswerAsync(item, call.OwnContext($"messages{selection.Suffix}/$entity"), json =>
        {
            if (meeting is null) return;
            json.WritePropertyName("event");
            new ItemWriter(call, Selection.Of(null, ResourceType.Event)).Write(json, meeting);
        });
    }
}
