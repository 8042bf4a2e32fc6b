using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Calendar;

/// <summary>Who is free when: <c>getSchedule</c> over the mailboxes served.</summary>
internal static class ScheduleEndpoints
{
    private const int MostSchedules = 20;
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(62);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/calendar/getSchedule", AnswerAsync);

    private static async Task AnswerAsync(GraphCall call)
    {
        var body = await call.ReadBodyAsync();
        var schedules = body.Texts("schedules");
        var window = new ScheduleWindow(Instant(body["startTime"]), Instant(body["endTime"]), Interval(body.Number("availabilityViewInterval")));
        if (schedules.Count is 0 or > MostSchedules)
            throw Invalid($"The number of schedules must be between 1 and {MostSchedules}.");
        if (window.End <= window.Start || window.End - window.Start >= LongestWindow)
            throw Invalid("The requested time duration is not between 0 and 62 days.");

        await GraphAnswer.WriteAsync(call.Http, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", call.Context("Collection(microsoft.graph.scheduleInformation)"));
            json.WriteStartArray("value");
            foreach (var address in schedules)
                Write(json, call, address, window);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, GraphCall call, string address, ScheduleWindow window)
    {
        json.WriteStartObject();
        json.WriteString("scheduleId", address);
        if (call.Graph.Find(address) is { } mailbox)
            WriteSchedule(json, call, mailbox, window);
        else
            WriteUnknown(json, address);
        json.WriteEndObject();
    }

    private static void WriteUnknown(Utf8JsonWriter json, string address)
    {
        json.WriteString("availabilityView", "");
        json.WriteStartArray("scheduleItems");
        json.WriteEndArray();
        json.WriteStartObject("error");
        json.WriteString("message", $"Unable to resolve e-mail address {address} to an Active Directory object.");
        json.WriteString("responseCode", "ErrorMailRecipientNotFound");
        json.WriteEndObject();
    }

    private static void WriteSchedule(Utf8JsonWriter json, GraphCall call, SimulatedMailbox mailbox, ScheduleWindow window)
    {
        var busy = BusyTime.Of(mailbox, window);
        json.WriteString("availabilityView", window.View(busy));
        json.WriteStartArray("scheduleItems");
        foreach (var time in busy)
            WriteItem(json, call, time, withDetails: mailbox == call.Mailbox);
        json.WriteEndArray();
        json.WritePropertyName("workingHours");
        mailbox.User["mailboxSettings"]!["workingHours"]!.WriteTo(json);
    }

    private static void WriteItem(Utf8JsonWriter json, GraphCall call, BusyTime time, bool withDetails)
    {
        json.WriteStartObject();
        json.WriteString("status", time.Status);
        if (withDetails)
        {
            json.WriteBoolean("isPrivate", time.IsPrivate);
            json.WriteString("subject", time.IsPrivate ? "" : time.Subject);
            json.WriteString("location", time.IsPrivate ? "" : time.Location);
        }

        json.WritePropertyName("start");
        EventTime.Write(json, call.Prefer, time.Start);
        json.WritePropertyName("end");
        EventTime.Write(json, call.Prefer, time.End);
        json.WriteEndObject();
    }

    private static DateTimeOffset Instant(JsonNode? time)
    {
        if (time is not JsonObject given || !DateTime.TryParse(given.Text("dateTime"), CultureInfo.InvariantCulture, out var wall))
            throw Invalid("startTime and endTime need dateTime and timeZone.");
        return Zones.ToUtc(wall, Zones.Find(given.Text("timeZone") ?? "UTC") ?? throw Invalid("The time zone is not known."));
    }

    private static int Interval(int? minutes) => minutes switch
    {
        null => 30,
        (>= 5 and <= 1440) and var given => given,
        _ => throw Invalid("availabilityViewInterval must be between 5 and 1440."),
    };

    private static GraphErrorException Invalid(string message) => new(400, "ErrorInvalidParameter", message);
}
