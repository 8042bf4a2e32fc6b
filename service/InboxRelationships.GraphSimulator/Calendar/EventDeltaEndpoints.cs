using System.Text.Json;
using InboxRelationships.GraphSimulator.Delta;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Calendar;

/// <summary>The changes of a fixed window of the calendar. Occurrences come bare; masters and exceptions whole.</summary>
internal static class EventDeltaEndpoints
{
    private const string Type = "#microsoft.graph.event";
    private const string Resource = "events";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var calendar in EventEndpoints.Calendars)
            routes.MapGet(calendar + "/calendarView/delta", (GraphCall call) => ChangesAsync(call, calendar));
        routes.MapGet("/events/delta", () =>
            Task.FromException(GraphErrorException.BadRequest("Change tracking is not supported against 'microsoft.graph.event'.")));
    }

    private static Task ChangesAsync(GraphCall call, string calendar)
    {
        var cursor = DeltaRequest.Cursor(call, Resource, () => First(call));
        var items = call.Mailbox.Calendar.Items;
        var page = DeltaReader.Read(items, CalendarItems.Folder, cursor, Scope(items, cursor), DeltaRequest.PageSize(call, cursor));
        var whole = new ItemWriter(call, Selection.Of(null, ResourceType.Event));
        var bare = new ItemWriter(call, Selection.Of("seriesMasterId,type,start,end", ResourceType.Event));
        return DeltaRequest.AnswerAsync(
            call,
            DeltaRequest.Distorted(call, page, cursor),
            calendar.Length == 0 ? "calendarView/delta" : "calendar/calendarView/delta",
            call.Context("Collection(event)"),
            (json, entry) => Write(json, entry, call, entry.Item.Event is { IsBareInDelta: true } ? bare : whole));
    }

    private static void Write(Utf8JsonWriter json, DeltaEntry entry, GraphCall call, ItemWriter writer)
    {
        if (entry.Removed is { } reason)
            DeltaRequest.WriteRemoved(json, Type, call.IdOf(entry.Item), reason);
        else
            writer.Write(json, entry.Item, Type);
    }

    private static DeltaCursor First(GraphCall call)
    {
        call.Query.RefuseAllBut("calendarView/delta", "startdatetime", "enddatetime", "deltatoken");
        return new()
        {
            Resource = Resource,
            From = call.Query.RequiredInstant("startDateTime"),
            Until = call.Query.RequiredInstant("endDateTime"),
        };
    }

    private static DeltaScope Scope(TrackedItems items, DeltaCursor cursor)
    {
        var (from, until) = (cursor.From!.Value, cursor.Until!.Value);
        var masters = items.NewestFirst()
            .Where(e => e.Event is { SeriesMasterId: not null } span && span.Touches(from, until))
            .Select(e => e.Event!.SeriesMasterId!)
            .ToHashSet(StringComparer.Ordinal);

        // Graph also reports removals of events the window never showed; clients ignore unknown ids.
        return new() { Includes = e => masters.Contains(e.Id) || e.Event!.Touches(from, until), RemovesOutside = true };
    }
}
