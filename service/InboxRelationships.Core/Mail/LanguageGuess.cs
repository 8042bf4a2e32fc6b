using System.Collections.Frozen;

namespace InboxRelationships.Core.Mail;

/// <summary>Which language a text is written in, told by its most frequent small words or its script.</summary>
public static class LanguageGuess
{
    private const int MaxWords = 400;

    /// <summary>A language's small words make up a fifth of its prose; a few of them turn up in its neighbours', too.</summary>
    private const double LeastShare = 0.05;

    private static readonly FrozenDictionary<string, string[]> Languages = Lexicon.StopWords
        .SelectMany(l => l.Value.Select(word => (Word: word, Code: l.Key)))
        .GroupBy(x => x.Word)
        .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Code).ToArray());

    /// <summary>The language of what the author of a message wrote: two-letter code; empty where unknown.</summary>
    public static string Of(Zones zones) => Of(string.Join('\n', zones.In(Zone.Authored, Zone.Greeting).Select(l => l.Text)));

    /// <summary>The two-letter code, or an empty string where too little speaks for any one language.</summary>
    /// <param name="text">Some of the author's own text.</param>
    public static string Of(string text) => OfFolded(FoldedText.Of(text));

    /// <summary>The same, of text already folded.</summary>
    internal static string OfFolded(ReadOnlySpan<char> folded)
    {
        if (IsJapanese(folded)) return "ja";
        var scores = new Dictionary<string, double>();
        var words = 0;
        var lookup = Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in folded.Split(' '))
        {
            // A word several languages share says less for each.
            if (lookup.TryGetValue(folded[range], out var codes)) Array.ForEach(codes, c => scores[c] = scores.GetValueOrDefault(c) + (1.0 / codes.Length));
            if (++words > MaxWords) break;
        }

        var ranked = scores.OrderByDescending(s => s.Value).Take(2).ToList();
        var second = ranked.Count > 1 ? ranked[1].Value : 0;
        return ranked.Count > 0 && ranked[0].Value >= 2 && ranked[0].Value > 1.3 * second && ranked[0].Value >= LeastShare * words ? ranked[0].Key : "";
    }

    private static bool IsJapanese(ReadOnlySpan<char> text)
    {
        var beginning = text[..Math.Min(text.Length, 1000)];
        var kana = 0;
        foreach (var c in beginning) kana += c is >= '\u3041' and <= '\u30FF' ? 1 : 0;
        return kana >= 5 && kana * 10 > beginning.Length;
    }
}
