using System.Text.Json;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Calendar;

/// <summary>The list of calendars, which here has one.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendars", (GraphCall call) =>
            ItemList.AnswerAsync(call, [call.Mailbox], call.OwnContext("calendars"), (json, mailbox) => Write(json, mailbox, null)));
        routes.MapGet("/calendar", (GraphCall call) =>
            GraphAnswer.WriteAsync(call.Http, json => Write(json, call.Mailbox, call.OwnContext("calendar/$entity"))));
    }

    private static void Write(Utf8JsonWriter json, SimulatedMailbox mailbox, string? context)
    {
        json.WriteStartObject();
        if (context is not null)
            json.WriteString("@odata.context", context);
        json.WriteString("id", NewId.From("calendar|" + mailbox.Id));
        json.WriteString("name", "Calendar");
        json.WriteBoolean("isDefaultCalendar", true);
        json.WriteBoolean("canEdit", true);
        json.WriteStartObject("owner");
        json.WriteString("name", mailbox.DisplayName);
        json.WriteString("address", mailbox.Address);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
