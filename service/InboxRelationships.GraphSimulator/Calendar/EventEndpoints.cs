using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Calendar;

/// <summary>The primary calendar: its events, what falls into a window, one event, and the owner's answer to it.</summary>
internal static class EventEndpoints
{
    /// <summary>The three ways a path can name the primary calendar.</summary>
    public static readonly string[] Calendars = ["", "/calendar", "/calendars/{calendar}"];

    private static readonly (string Action, string Response)[] Answers =
        [("accept", "accepted"), ("decline", "declined"), ("tentativelyAccept", "tentativelyAccepted")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var calendar in Calendars)
        {
            routes.MapGet(calendar + "/events", AllAsync);
            routes.MapGet(calendar + "/events/{id}", GetAsync);
            routes.MapGet(calendar + "/calendarView", ViewAsync);
            foreach (var (action, response) in Answers)
                routes.MapPost($"{calendar}/events/{{id}}/{action}", (GraphCall call, string id) => Respond(call, id, response));
        }
    }

    private static Task AllAsync(GraphCall call)
    {
        call.Query.RefuseAllBut("events", "select", "top", "skip", "count");
        var events = call.Mailbox.Calendar.Items.NewestFirst().Where(e => e.Event is { Type: "singleInstance" or "seriesMaster" });
        return ListAsync(call, events, "events");
    }

    private static Task ViewAsync(GraphCall call)
    {
        call.Query.RefuseAllBut("calendarView", "startdatetime", "enddatetime", "select", "top", "skip", "count", "orderby");
        if (call.Query.OrderBy is not (null or "start/dateTime" or "start/dateTime asc"))
            throw GraphErrorException.InvalidQuery("The simulator orders 'calendarView' by start/dateTime only.");

        var (from, until) = (call.Query.RequiredInstant("startDateTime"), call.Query.RequiredInstant("endDateTime"));
        var events = call.Mailbox.Calendar.Items.NewestFirst().Reverse()
            .Where(e => e.Event is { IsMaster: false } span && span.Touches(from, until));
        return ListAsync(call, events, "calendarView");
    }

    private static Task ListAsync(GraphCall call, IEnumerable<StoredItem> events, string path)
    {
        var selection = Selection.Of(call.Query.Select, ResourceType.Event);
        var writer = new ItemWriter(call, selection);
        return ItemList.AnswerAsync(call, events, call.OwnContext(path + selection.Suffix), (json, item) => writer.Write(json, item));
    }

    private static Task GetAsync(GraphCall call, string id)
    {
        call.Query.RefuseAllBut("event", "select", "expand");
        var item = Require(call, id);
        var selection = Selection.Of(call.Query.Select, ResourceType.Event);
        return new ItemWriter(call, selection).AnswerAsync(item, call.OwnContext($"events{selection.Suffix}/$entity"));
    }

    private static IResult Respond(GraphCall call, string id, string response)
    {
        call.Mailbox.Calendar.Respond(Require(call, id).Id, response);
        return Results.StatusCode(202);
    }

    private static StoredItem Require(GraphCall call, string id) =>
        call.Mailbox.Calendar.Find(id) ?? throw GraphErrorException.ItemNotFound();
}
