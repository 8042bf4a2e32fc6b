using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>Changes to an item's stored JSON.</summary>
internal static class ItemJson
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Parse(this StoredItem item) => JsonNode.Parse(item.Json.Span)!.AsObject();

    public static StoredItem With(this StoredItem item, Action<JsonObject> change)
    {
        var json = item.Parse();
        change(json);
        return item with { Json = json.ToBytes() };
    }

    public static byte[] ToBytes(this JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Compact);

    public static void Merge(this JsonObject json, JsonObject changes)
    {
        foreach (var (name, value) in changes)
            json[name] = value?.DeepClone();
    }

    public static void Default(this JsonObject json, string property, Func<JsonNode?> value)
    {
        if (!json.ContainsKey(property))
            json[property] = value();
    }
}
