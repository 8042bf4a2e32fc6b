using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace InboxRelationships.Service.Graph;

/// <summary>Reads texts that are no texts: NUL, which PostgreSQL does not take, goes; half of a surrogate pair becomes a replacement character.</summary>
internal sealed partial class LenientText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("a text was expected");
        try
        {
            return WithoutNul(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // Neither a lone surrogate nor bytes that are no UTF-8 make a string.
            return WithoutNul(Repaired(ref reader));
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => WithoutNul(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    private static string WithoutNul(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;

    private static string Repaired(ref Utf8JsonReader reader)
    {
        var bytes = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray();
        var whole = Escapes().Replace(Encoding.UTF8.GetString(bytes), e => e.Groups["lone"].Success ? "\\uFFFD" : e.Value);
        var again = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{whole}\""));
        again.Read();
        return again.GetString()!;
    }

    /// <summary>Any escape, so that an escaped backslash before a "u" is not taken for one; a surrogate without its other half is "lone".</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex Escapes();
}
