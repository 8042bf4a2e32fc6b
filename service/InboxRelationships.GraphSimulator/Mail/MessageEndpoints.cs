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
        return WriteAsync(call, Require(call, id));
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

    private static Task WriteAsync(GraphCall call, StoredItem item)
    {
        var selection = Selection.Of(call.Query.Select, ResourceType.Message);
        return new ItemWriter(call, selection).AnswerAsync(item, call.OwnContext($"messages{selection.Suffix}/$entity"));
    }
}
