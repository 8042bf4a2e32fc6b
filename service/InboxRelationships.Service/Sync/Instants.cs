using System.Globalization;
using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Sync;

/// <summary>Graph's times as instants.</summary>
internal static class Instants
{
    /// <summary>Null for what is no instant, or lies outside the years a mailbox can hold.</summary>
    public static DateTimeOffset? Of(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
        && at.Year is >= 1970 and <= 2200 ? at : null;

    /// <summary>A wall-clock time in its own zone; UTC where the zone is unknown.</summary>
    public static DateTimeOffset? Of(GraphTime? time)
    {
        if (!DateTime.TryParse(time?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) || wall.Year is < 1970 or > 2200) return null;
        wall = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        return new DateTimeOffset(wall, Zone(time!.TimeZone).GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>A Windows or IANA zone; UTC where this machine knows neither.</summary>
    public static TimeZoneInfo Zone(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
