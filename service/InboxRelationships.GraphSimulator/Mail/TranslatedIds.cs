using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>Turns ids of messages, events and contacts from one id space into another, as <c>translateExchangeIds</c> does.</summary>
internal static class TranslatedIds
{
    private const int Most = 1_000;

    public static async Task AnswerAsync(GraphCall call)
    {
        var body = await call.ReadBodyAsync();
        var ids = body.Texts("inputIds");
        if (ids.Count > Most)
            throw new GraphErrorException(400, "ErrorInvalidParameter", $"At most {Most} ids can be translated at once.");

        var from = Format(body.Text("sourceIdType"));
        var to = Format(body.Text("targetIdType"));
        await GraphAnswer.WriteAsync(call.Http, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("Collection(microsoft.graph.convertIdResult)"));
            json.WriteStartArray("value");
            foreach (var (id, found) in ids.Select(id => (id, Find(call.Mailbox, from == "ewsid" ? RestOf(id) : id))))
            {
                json.WriteStartObject();
                json.WriteString("sourceId", id);
                if (found is not null)
                    json.WriteString("targetId", In(to, found));
                else
                    WriteError(json, id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteError(Utf8JsonWriter json, string id)
    {
        json.WriteNull("targetId");
        json.WriteStartObject("errorDetails");
        json.WriteString("code", "ErrorInvalidIdMalformed");
        json.WriteString("message", $"Id '{id}' is malformed.");
        json.WriteEndObject();
    }

    private static string Format(string? format) => format?.ToLowerInvariant() switch
    {
        ("restid" or "restimmutableentryid" or "ewsid") and var known => known,
        var other => throw new GraphErrorException(400, "ErrorInvalidParameter", $"The id format '{other}' is not supported here."),
    };

    private static string In(string format, StoredItem item) => format switch
    {
        "restimmutableentryid" => item.Id,
        "ewsid" => DefaultId.Of(item).Replace('-', '/').Replace('_', '+'),
        _ => DefaultId.Of(item),
    };

    private static string RestOf(string ewsId) => ewsId.Replace('/', '-').Replace('+', '_');

    private static StoredItem? Find(SimulatedMailbox mailbox, string id) =>
        mailbox.Mail.Find(id) ?? mailbox.Calendar.Find(id) ?? mailbox.Contacts.Items.Find(id);
}
