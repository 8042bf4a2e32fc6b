using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>Values of a request's body; one of a wrong type is the client's mistake.</summary>
internal static class RequestJson
{
    public static string? Text(this JsonObject body, string property) => Value<string>(body[property], property);

    public static bool? Flag(this JsonObject body, string property) => body[property] is null ? null : Value<bool>(body[property], property);

    public static int? Number(this JsonObject body, string property) => body[property] is null ? null : Value<int>(body[property], property);

    public static List<string> Texts(this JsonObject body, string property) => body[property] switch
    {
        null => [],
        JsonArray items => [.. items.Select(i => Value<string>(i, property) ?? throw Wrong(property))],
        _ => throw Wrong(property),
    };

    private static T? Value<T>(JsonNode? node, string property) => node switch
    {
        null => default,
        JsonValue value when value.TryGetValue<T>(out var typed) => typed,
        _ => throw Wrong(property),
    };

    private static GraphErrorException Wrong(string property) =>
        GraphErrorException.BadRequest($"The value of '{property}' is not of the expected type.");
}
