namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>Time zones by Windows or IANA name, as Graph takes both.</summary>
internal static class Zones
{
    public static TimeZoneInfo? Find(string name) =>
        name.Equals("tzone://Microsoft/Utc", StringComparison.OrdinalIgnoreCase) ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <exception cref="FormatException">No such zone.</exception>
    public static TimeZoneInfo Require(string name) => Find(name) ?? throw new FormatException($"unknown time zone '{name}'");

    public static DateTimeOffset ToUtc(DateTime wall, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
