using System.Globalization;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Json;

/// <summary>Writes an event's start or end in the zone the request prefers.</summary>
internal static class EventTime
{
    private const string Wall = "yyyy-MM-ddTHH:mm:ss.fffffff";

    /// <summary>An all-day event floats: the wall time in <paramref name="allDay"/> stays, whatever the zone.</summary>
    public static void Write(Utf8JsonWriter json, Preferences prefer, DateTimeOffset instant, ReadOnlySpan<byte> allDay = default)
    {
        var wall = allDay.IsEmpty ? TimeZoneInfo.ConvertTime(instant, prefer.Zone).DateTime : WallOf(allDay);
        json.WriteStartObject();
        json.WriteString("dateTime", wall.ToString(Wall, CultureInfo.InvariantCulture));
        json.WriteString("timeZone", prefer.ZoneName);
        json.WriteEndObject();
    }

    private static DateTime WallOf(ReadOnlySpan<byte> time)
    {
        var reader = new Utf8JsonReader(time);
        using var document = JsonDocument.ParseValue(ref reader);
        return DateTime.Parse(document.RootElement.GetProperty("dateTime").GetString()!, CultureInfo.InvariantCulture);
    }
}
