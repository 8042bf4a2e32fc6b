using System.Globalization;
using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>An event's time in UTC, its end not included, and its part in a series.</summary>
public sealed record EventSpan(DateTimeOffset Start, DateTimeOffset End, string Type, string? SeriesMasterId, bool IsAllDay)
{
    public bool IsMaster => Type == "seriesMaster";

    public bool IsBareInDelta => Type == "occurrence";

    public bool Touches(DateTimeOffset from, DateTimeOffset until) => Start < until && (End > from || (Start == End && Start >= from));

    /// <exception cref="FormatException">A time or a time zone cannot be understood.</exception>
    public static EventSpan Of(JsonObject json) => new(
        Instant(json, "start"),
        Instant(json, "end"),
        json["type"]?.GetValue<string>() ?? "singleInstance",
        json["seriesMasterId"]?.GetValue<string>(),
        json["isAllDay"]?.GetValue<bool>() ?? false);

    private static DateTimeOffset Instant(JsonObject json, string property)
    {
        if (json[property] is not JsonObject value || value["dateTime"]?.GetValue<string>() is not { } text)
            throw new FormatException($"{property} is not {{dateTime, timeZone}}");
        var zone = value["timeZone"]?.GetValue<string>() ?? throw new FormatException($"{property} has no timeZone");
        return Zones.ToUtc(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None), Zones.Require(zone));
    }
}
