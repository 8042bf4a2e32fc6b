using System.Globalization;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>What the request's <c>Prefer</c> headers ask for; several values may share one header.</summary>
internal sealed class Preferences
{
    private readonly List<string> _applied = [];

    public bool ImmutableIds { get; private set; }

    public int? MaxPageSize { get; private set; }

    public bool TextBodies { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public string ZoneName { get; private set; } = "UTC";

    public static Preferences Of(HttpContext http)
    {
        var preferences = new Preferences();
        foreach (var value in http.Request.Headers["Prefer"].SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries)))
            preferences.Take(value);
        if (preferences._applied.Count > 0)
            http.Response.Headers["Preference-Applied"] = string.Join(", ", preferences._applied);
        return preferences;
    }

    private void Take(string preference)
    {
        var parts = preference.Split('=', 2, StringSplitOptions.TrimEntries);
        var value = parts.Length == 2 ? parts[1].Trim('"') : "";
        var taken = parts[0].ToLowerInvariant() switch
        {
            "idtype" => TakeIdType(value),
            "odata.maxpagesize" => TakePageSize(value),
            "outlook.body-content-type" => TakeBodyType(value),
            "outlook.timezone" => TakeZone(value),
            _ => false,
        };
        if (taken)
            _applied.Add(preference);
    }

    private bool TakeIdType(string value) => ImmutableIds = value.Equals("ImmutableId", StringComparison.OrdinalIgnoreCase);

    private bool TakePageSize(string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1)
            return false;
        MaxPageSize = Math.Min(size, 1000);
        return true;
    }

    private bool TakeBodyType(string value)
    {
        TextBodies = value.Equals("text", StringComparison.OrdinalIgnoreCase);
        return TextBodies || value.Equals("html", StringComparison.OrdinalIgnoreCase);
    }

    private bool TakeZone(string value)
    {
        Zone = Zones.Find(value) ?? throw new GraphErrorException(
            400,
            "TimeZoneNotSupportedException",
            $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{value}'.");
        ZoneName = value;
        return true;
    }
}
