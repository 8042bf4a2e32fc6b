using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>A message written from code: <c>new SimulatedMessage("ana@example.com", "Lunch?") { To = ["me@example.org"] }</c>.</summary>
public sealed record SimulatedMessage(string From, string Subject, string Text = "")
{
    public string? FromName { get; init; }

    public IReadOnlyList<string> To { get; init; } = [];

    public IReadOnlyList<string> Cc { get; init; } = [];

    public DateTimeOffset? ReceivedAt { get; init; }

    public string? ConversationId { get; init; }

    public string? InternetMessageId { get; init; }

    public bool IsRead { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static implicit operator JsonObject(SimulatedMessage message) => message.ToJson();

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["subject"] = Subject,
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = Text },
            ["from"] = Recipient(From, FromName),
            ["toRecipients"] = new JsonArray([.. To.Select(a => Recipient(a, null))]),
            ["ccRecipients"] = new JsonArray([.. Cc.Select(a => Recipient(a, null))]),
            ["isRead"] = IsRead,
        };
        Optional(json);
        return json;
    }

    private void Optional(JsonObject json)
    {
        if (ReceivedAt is { } at)
            json["receivedDateTime"] = Instants.Text(at);
        if (ConversationId is not null)
            json["conversationId"] = ConversationId;
        if (InternetMessageId is not null)
            json["internetMessageId"] = InternetMessageId;
        if (Headers.Count > 0)
            json["internetMessageHeaders"] = new JsonArray([.. Headers.Select(Header)]);
    }

    private static JsonObject Header((string Name, string Value) header) => new() { ["name"] = header.Name, ["value"] = header.Value };

    private static JsonObject Recipient(string address, string? name) =>
        new() { ["emailAddress"] = new JsonObject { ["name"] = name ?? address, ["address"] = address } };
}
