using System.Collections.Frozen;
using System.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>Words of other scripts as they compare: Cyrillic and Greek in Latin letters, Katakana as Hiragana; Han stays as it is.</summary>
internal static class Romanised
{
    private static readonly FrozenDictionary<char, string> Letters = EmbeddedText.Lines("People.Words.romanisation.txt")
        .ToFrozenDictionary(line => line[0], line => line[2..] == "-" ? "" : line[2..]);

    /// <summary>Spellings by which people romanise the same sound in different ways.</summary>
    private static readonly (string From, string To)[] Variants =
    [
        ("shch", "sch"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"),
        ("ye", "e"), ("je", "e"), ("ou", "u"), ("iy", "i"), ("ij", "i"), ("ei", "i"), ("ey", "i"), ("y", "i"), ("j", "i"), ("w", "v"), ("gk", "g"), ("ks", "x"),
    ];

    /// <summary>A folded word in Latin letters.</summary>
    public static string Of(string word)
    {
        if (System.Text.Ascii.IsValid(word)) return word;
        var latin = new StringBuilder(word.Length);
        foreach (var letter in word.Replace("ου", "ou", StringComparison.Ordinal))
        {
            if (Letters.TryGetValue(letter, out var letters)) latin.Append(letters);
            else latin.Append(letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - 'ァ' + 'ぁ') : letter);
        }

        return latin.ToString();
    }

    /// <summary>Whether a word was written in an alphabet that is romanised here.</summary>
    public static bool IsForeign(string word) => word.Any(Letters.ContainsKey);

    /// <summary>Equal for romanisations that differ only in manner ("iurii", "yuriy", "jurij").</summary>
    public static string Sound(string latin)
    {
        foreach (var (from, to) in Variants) latin = latin.Replace(from, to, StringComparison.Ordinal);
        return string.Concat(latin.Where((letter, i) => i == 0 || letter != latin[i - 1]));
    }
}
