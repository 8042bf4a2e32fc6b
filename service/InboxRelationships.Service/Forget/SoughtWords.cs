using System.Text;
using System.Text.Json;

namespace InboxRelationships.Service.Forget;

/// <summary>Addresses, ids and names to look for; each counts only where it stands whole: "ana@x.example" is not in "diana@x.example".</summary>
internal sealed class SoughtWords(IReadOnlyList<string> words)
{
    public bool StandIn(string text) => words.Any(word => StandsIn(text, word));

    /// <summary>JSON is searched string by string, because it writes many characters in another way.</summary>
    public bool StandIn(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && StandIn(reader.GetString()!)) return true;
            return false;
        }
        catch (JsonException)
        {
            return StandIn(Encoding.UTF8.GetString(bytes));
        }
    }

    private static bool StandsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !GoesOnBefore(text[at - 1])) && !GoesOnBehind(text.AsSpan(at + word.Length))) return true;
        return false;
    }

    private static bool GoesOnBefore(char c) => char.IsLetterOrDigit(c) || "._+-%".Contains(c, StringComparison.Ordinal);

    private static bool GoesOnBehind(ReadOnlySpan<char> rest) => rest switch
    {
        [var c, ..] when char.IsLetterOrDigit(c) || c is '-' or '_' => true,
        ['.', var c, ..] => char.IsLetterOrDigit(c),
        _ => false,
    };
}
