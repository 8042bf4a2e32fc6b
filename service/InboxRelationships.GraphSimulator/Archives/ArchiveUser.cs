using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Archives;

/// <summary>Reads and checks <c>user.json</c>.</summary>
internal static class ArchiveUser
{
    public static async Task<(JsonObject User, DateTimeOffset ReferenceNow)> ReadAsync(string directory, CancellationToken ct)
    {
        var file = Path.Combine(directory, "user.json");
        if (!File.Exists(file))
            throw new ArchiveException(file, 0, "missing");

        var user = Parse(file, await File.ReadAllBytesAsync(file, ct));
        Check(file, user);
        var referenceNow = Text(user, "referenceNow");
        if (!DateTimeOffset.TryParse(referenceNow, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
            throw new ArchiveException(file, 0, "referenceNow is not an instant");

        // Not Graph's: the archive's own "now" is never served.
        user.Remove("referenceNow");
        return (user, now);
    }

    private static JsonObject Parse(string file, byte[] json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw new ArchiveException(file, 1, "not an object");
        }
        catch (JsonException e)
        {
            throw new ArchiveException(file, (int)(e.LineNumber ?? 0) + 1, "not a JSON value: " + e.Message, e);
        }
    }

    private static void Check(string file, JsonObject user)
    {
        if (!Guid.TryParse(Text(user, "id"), out _))
            throw new ArchiveException(file, 0, "id is not a GUID");
        foreach (var property in (string[])["displayName", "mail", "userPrincipalName"])
        {
            if (string.IsNullOrEmpty(Text(user, property)))
                throw new ArchiveException(file, 0, property + " missing");
        }

        if (user["proxyAddresses"] is not JsonArray addresses || addresses.Count(IsPrimary) != 1)
            throw new ArchiveException(file, 0, "proxyAddresses needs exactly one SMTP:");
        if (user["mailboxSettings"] is not JsonObject settings || Text(settings, "timeZone") is null)
            throw new ArchiveException(file, 0, "mailboxSettings needs timeZone");
        if (settings["workingHours"] is not JsonObject)
            throw new ArchiveException(file, 0, "mailboxSettings needs workingHours");
    }

    private static bool IsPrimary(JsonNode? address) =>
        address is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("SMTP:", StringComparison.Ordinal);

    private static string? Text(JsonObject json, string property) =>
        json[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
