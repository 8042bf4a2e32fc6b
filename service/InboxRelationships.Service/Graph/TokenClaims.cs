using System.Buffers.Text;
using System.Text.Json;

namespace InboxRelationships.Service.Graph;

/// <summary>What a token says it allows. Read without checking its signature: it is told to its owner, and nothing is decided by it.</summary>
internal sealed record TokenClaims(IReadOnlyList<string> Permissions)
{
    /// <summary>Null for a token that cannot be looked into.</summary>
    public static TokenClaims? Of(string token)
    {
        if (token.Split('.') is not [_, var payload, _]) return null;
        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return claims.RootElement.ValueKind == JsonValueKind.Object ? new(Granted(claims.RootElement)) : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a permission is granted, be it by a wider one.</summary>
    public bool Allows(string permission) => Permissions.Any(granted =>
        Covers(granted, permission) || (granted.EndsWith(".All", StringComparison.OrdinalIgnoreCase) && Covers(granted[..^".All".Length], permission)));

    private static bool Covers(string granted, string permission) =>
        granted.Equals(permission, StringComparison.OrdinalIgnoreCase)
        || granted.Equals(permission.Replace("ReadBasic", "Read", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
        || granted.Equals(permission.Replace("ReadBasic", "Read", StringComparison.Ordinal) + "Write", StringComparison.OrdinalIgnoreCase);

    /// <summary>A person's permissions stand in `scp`, an application's in `roles`.</summary>
    private static IReadOnlyList<string> Granted(JsonElement claims)
    {
        var delegated = claims.TryGetProperty("scp", out var scp) && scp.ValueKind == JsonValueKind.String
            ? scp.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
        var application = claims.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array
            ? roles.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String).Select(r => r.GetString()!)
            : [];
        return [.. delegated.Concat(application).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }
}
