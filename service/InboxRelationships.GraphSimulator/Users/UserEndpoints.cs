using System.Text.Json;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Users;

/// <summary>Who the mailboxes belong to, and their settings.</summary>
internal static class UserEndpoints
{
    private const int DefaultPage = 100;

    public static void MapDirectory(IEndpointRouteBuilder routes) => routes.MapGet("/users", ListAsync);

    public static void Map(IEndpointRouteBuilder mailbox)
    {
        mailbox.MapGet("/", GetAsync);
        mailbox.MapGet("/mailboxSettings", SettingsAsync);
    }

    private static Task ListAsync(GraphCall call)
    {
        call.Query.RefuseAllBut("users", "select", "top", "skip", "count", "skiptoken", "filter");
        var selection = Selection.Of(call.Query.Select, ResourceType.User);
        return ItemList.AnswerAsync(
            call, call.Graph.Mailboxes, call.Context("users" + selection.Suffix), (json, m) => Write(json, m, selection, null), DefaultPage);
    }

    private static Task GetAsync(GraphCall call)
    {
        call.Query.RefuseAllBut("user", "select", "expand");
        var selection = Selection.Of(call.Query.Select, ResourceType.User);
        return GraphAnswer.WriteAsync(call.Http, json =>
            Write(json, call.Mailbox, selection, call.Context($"users{selection.Suffix}/$entity")));
    }

    private static Task SettingsAsync(GraphCall call) => GraphAnswer.WriteAsync(call.Http, json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", call.OwnContext("mailboxSettings"));
        foreach (var (name, value) in call.Mailbox.User["mailboxSettings"]!.AsObject())
            WriteProperty(json, name, value);
        json.WriteEndObject();
    });

    internal static void Write(Utf8JsonWriter json, SimulatedMailbox mailbox, Selection selection, string? context, string? type = null)
    {
        json.WriteStartObject();
        if (context is not null)
            json.WriteString("@odata.context", context);
        if (type is not null)
            json.WriteString("@odata.type", type);
        json.WriteString("id", mailbox.Id);
        foreach (var (name, value) in mailbox.User)
        {
            if (name != "id" && !name.StartsWith("@odata", StringComparison.Ordinal) && selection.Has(name))
                WriteProperty(json, name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, JsonNode? value)
    {
        json.WritePropertyName(name);
        if (value is null)
            json.WriteNullValue();
        else
            value.WriteTo(json);
    }
}
