using System.Globalization;
using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>Fills in what Exchange fills in when a message is stored.</summary>
internal static class NewMessage
{
    public static StoredItem Complete(JsonObject message, string folderId, DateTimeOffset now)
    {
        var json = message.DeepClone().AsObject();
        var id = json["id"]?.GetValue<string>() ?? NewId.Random();
        var instant = Instants.Text(now);
        var type = json["@odata.type"]?.GetValue<string>();
        json.Remove("@odata.type");
        json["id"] = id;
        json["parentFolderId"] = folderId;
        Dates(json, instant);
        Envelope(json, id);
        Marks(json);
        return new()
        {
            Id = id,
            FolderId = folderId,
            At = DateTimeOffset.Parse(json["receivedDateTime"]!.GetValue<string>(), CultureInfo.InvariantCulture),
            Json = json.ToBytes(),
            ODataType = type,
            IsRead = json["isRead"]!.GetValue<bool>(),
        };
    }

    private static void Dates(JsonObject json, string instant)
    {
        json.Default("receivedDateTime", () => instant);
        var received = json["receivedDateTime"]!.GetValue<string>();
        json.Default("sentDateTime", () => received);
        json.Default("createdDateTime", () => received);
        json.Default("lastModifiedDateTime", () => received);
    }

    private static void Envelope(JsonObject json, string id)
    {
        json.Default("internetMessageId", () => $"<{id}@mail.example>");
        json.Default("conversationId", () => NewId.From("conversation|" + id));
        json.Default("subject", () => "");
        json.Default("body", () => new JsonObject { ["contentType"] = "text", ["content"] = "" });
        json.Default("bodyPreview", () => Preview(json));
        json.Default("sender", () => json["from"]?.DeepClone());
        foreach (var recipients in (string[])["toRecipients", "ccRecipients", "bccRecipients", "replyTo"])
            json.Default(recipients, () => new JsonArray());
    }

    private static void Marks(JsonObject json)
    {
        json.Default("importance", () => "normal");
        json.Default("inferenceClassification", () => "focused");
        json.Default("categories", () => new JsonArray());
        foreach (var mark in (string[])["isRead", "isDraft", "hasAttachments"])
            json.Default(mark, () => false);
    }

    private static string Preview(JsonObject json)
    {
        var text = json["body"]?["content"]?.GetValue<string>() ?? "";
        return text.Length <= 255 ? text : text[..255];
    }
}
