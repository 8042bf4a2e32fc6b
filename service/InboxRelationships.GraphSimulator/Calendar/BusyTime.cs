using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Calendar;

/// <summary>An event as free/busy tells it.</summary>
internal sealed record BusyTime(DateTimeOffset Start, DateTimeOffset End, string Status, string Subject, string Location, bool IsPrivate)
{
    private const string Statuses = "free tentative busy oof";

    /// <summary>0 free or elsewhere, 1 tentative, 2 busy, 3 out of office.</summary>
    public int Weight => Math.Max(0, Array.IndexOf(Statuses.Split(' '), Status));

    public static IReadOnlyList<BusyTime> Of(SimulatedMailbox mailbox, ScheduleWindow window) =>
    [
        .. mailbox.Calendar.Items.NewestFirst().Reverse()
            .Where(e => e.Event is { IsMaster: false } span && span.Touches(window.Start, window.End))
            .Select(e => (e.Event, Json: e.Parse()))
            .Where(e => !IsOff(e.Json))
            .Select(e => new BusyTime(
                e.Event!.Start,
                e.Event.End,
                Text(e.Json["showAs"]) ?? "busy",
                Text(e.Json["subject"]) ?? "",
                Text(e.Json["location"]?["displayName"]) ?? "",
                Text(e.Json["sensitivity"]) is "private" or "confidential")),
    ];

    private static bool IsOff(JsonObject json) =>
        json["isCancelled"]?.GetValue<bool>() == true || Text(json["responseStatus"]?["response"]) == "declined";

    private static string? Text(JsonNode? value) => value?.GetValue<string>();
}

/// <summary>The time a schedule is asked for, in steps of so many minutes.</summary>
internal sealed record ScheduleWindow(DateTimeOffset Start, DateTimeOffset End, int Minutes)
{
    public string View(IReadOnlyList<BusyTime> busy)
    {
        var steps = (int)Math.Ceiling((End - Start).TotalMinutes / Minutes);
        return string.Concat(Enumerable.Range(0, steps).Select(step => Digit(Start.AddMinutes(step * Minutes), busy)));
    }

    private int Digit(DateTimeOffset from, IReadOnlyList<BusyTime> busy)
    {
        var until = from.AddMinutes(Minutes);
        return busy.Where(b => b.Start < until && b.End > from).Select(b => b.Weight).DefaultIfEmpty().Max();
    }
}
