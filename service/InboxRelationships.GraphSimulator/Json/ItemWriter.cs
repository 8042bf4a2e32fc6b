using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Json;

/// <summary>Writes stored items by copying their bytes, property by property; only ids, annotations and asked-for forms are made anew.</summary>
internal sealed partial class ItemWriter(GraphCall call, Selection selection)
{
    public void Write(Utf8JsonWriter json, StoredItem item, string? type = null)
    {
        item = Spoilt(item);
        json.WriteStartObject();
        WriteHead(json, item, type);
        WriteProperties(json, item);
        json.WriteEndObject();
    }

    /// <summary>Answers one item alone, with what was asked for along with it.</summary>
    public Task AnswerAsync(StoredItem stored, string context, Action<Utf8JsonWriter>? writeMore = null) => GraphAnswer.WriteAsync(call.Http, json =>
    {
        var item = Spoilt(stored);
        json.WriteStartObject();
        json.WriteString("@odata.context", context);
        WriteHead(json, item, null);
        WriteProperties(json, item);
        writeMore?.Invoke(json);
        json.WriteEndObject();
    });

    /// <summary>Annotations and the id, after which the caller adds properties of its own.</summary>
    public void WriteHead(Utf8JsonWriter json, StoredItem item, string? type)
    {
        if ((item.ODataType ?? type) is { } name)
            json.WriteString("@odata.type", name);
        json.WriteString("@odata.etag", ETag(item));
        json.WriteString("id", call.IdOf(item));
    }

    public void WriteProperties(Utf8JsonWriter json, StoredItem item)
    {
        var bytes = item.Json.Span;
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (name != "id" && !name.StartsWith("@odata", StringComparison.Ordinal) && selection.Has(name))
                WriteValue(json, item, name, bytes[start..(int)reader.BytesConsumed]);
        }
    }

    private StoredItem Spoilt(StoredItem item) => call.Graph.Faults.Aggregate(item, (i, fault) => fault.Spoil(i, call));

    private void WriteValue(Utf8JsonWriter json, StoredItem item, string name, ReadOnlySpan<byte> value)
    {
        json.WritePropertyName(name);
        if (name is "body" or "uniqueBody" && call.Prefer.TextBodies)
            WriteAsText(json, value);
        else if (item.Event is { } span && name is "start" or "end")
            EventTime.Write(json, call.Prefer, name == "start" ? span.Start : span.End, span.IsAllDay ? value : default);
        else if (name == "seriesMasterId" && !call.Prefer.ImmutableIds && value[0] == '"')
            json.WriteStringValue(DefaultId.Of(JsonSerializer.Deserialize<string>(value)!, 0));
        else
            json.WriteRawValue(value, skipInputValidation: true);
    }

    private static void WriteAsText(Utf8JsonWriter json, ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        using var document = JsonDocument.ParseValue(ref reader);
        var content = document.RootElement.GetProperty("content").GetString() ?? "";
        var isHtml = document.RootElement.GetProperty("contentType").ValueEquals("html");
        json.WriteStartObject();
        json.WriteString("contentType", "text");
        json.WriteString("content", isHtml ? TextOf(content) : content);
        json.WriteEndObject();
    }

    private static string TextOf(string html)
    {
        var withBreaks = LineEnds().Replace(Unseen().Replace(html, ""), "\r\n");
        return WebUtility.HtmlDecode(Tags().Replace(withBreaks, "")).Trim();
    }

    private static string ETag(StoredItem item)
    {
        Span<byte> key = stackalloc byte[24];
        "\u0009\0\0\0\u0016\0\0\0"u8.CopyTo(key);
        BinaryPrimitives.WriteInt64BigEndian(key[8..], item.Version);
        BinaryPrimitives.WriteInt64BigEndian(key[16..], item.At.UtcTicks);
        return $"W/\"{Convert.ToBase64String(key)}\"";
    }

    [GeneratedRegex("<(style|script|head)\\b.*?</\\1\\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unseen();

    [GeneratedRegex("<br\\s*/?>|</(p|div|tr|li|h[1-6]|blockquote|table)\\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnds();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
