using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>Fills in what Exchange fills in when an event is stored.</summary>
internal static class NewEvent
{
    public static StoredItem Complete(JsonObject source, SimulatedMailbox mailbox)
    {
        var json = source.DeepClone().AsObject();
        var id = json["id"]?.GetValue<string>() ?? NewId.Random();
        json.Remove("@odata.type");
        json["id"] = id;
        json.Default("type", () => "singleInstance");
        json.Default("iCalUId", () => NewId.From("ical|" + id));
        json.Default("subject", () => "");
        json.Default("body", () => new JsonObject { ["contentType"] = "text", ["content"] = "" });
        json.Default("attendees", () => new JsonArray());
        json.Default("organizer", () => Owner(mailbox));
        json.Default("isOrganizer", () => json["organizer"]?["emailAddress"]?["address"]?.GetValue<string>() == mailbox.Address);
        json.Default("responseStatus", () => new JsonObject { ["response"] = "organizer", ["time"] = "0001-01-01T00:00:00Z" });
        Marks(json);
        return Retimed(new() { Id = id, FolderId = CalendarItems.Folder, At = default, Json = json.ToBytes() });
    }

    /// <summary>Reads the event's time again after a change.</summary>
    public static StoredItem Retimed(StoredItem item)
    {
        var span = EventSpan.Of(item.Parse());
        return item with { At = span.Start, Event = span };
    }

    private static void Marks(JsonObject json)
    {
        json.Default("showAs", () => "busy");
        json.Default("sensitivity", () => "normal");
        json.Default("importance", () => "normal");
        json.Default("isAllDay", () => false);
        json.Default("isCancelled", () => false);
        json.Default("seriesMasterId", () => null);
        json.Default("recurrence", () => null);
    }

    private static JsonObject Owner(SimulatedMailbox mailbox) => new()
    {
        ["emailAddress"] = new JsonObject { ["name"] = mailbox.DisplayName, ["address"] = mailbox.Address },
    };
}
