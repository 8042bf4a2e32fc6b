using System.Collections.Frozen;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>The phrases that claim something of the past, of one language, with those that take it back: <c>Phrases/*.txt</c>.</summary>
internal sealed class ClaimPhrases
{
    private const int KeyLength = 3;

    private static readonly FrozenDictionary<string, ClaimPhrases> ByLanguage = Load();

    private readonly Dictionary<string, List<ClaimPhrase>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _guards = new(StringComparer.Ordinal) { ["not"] = [], ["reported"] = [], ["future"] = [], ["nameless"] = [] };

    private ClaimPhrases(IEnumerable<(string Section, string Line)> lines)
    {
        foreach (var (section, line) in lines)
        {
            if (_guards.TryGetValue(section, out var guard)) guard.UnionWith(Folded(line).Split(' '));
            else Add(new(Enum.Parse<ClaimType>(section, ignoreCase: true), Folded(line)));
        }
    }

    /// <summary>Those of a language, English ones beside it; null for a language without a list.</summary>
    public static ClaimPhrases? For(string language) => ByLanguage.GetValueOrDefault(language.Length == 0 ? "all" : language);

    /// <summary>The phrases a word may begin.</summary>
    public IReadOnlyList<ClaimPhrase> Beginning(string word) =>
        _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, Math.Min(KeyLength, word.Length)), out var found) ? found : [];

    /// <summary>Whether a word belongs to a list of guards.</summary>
    public bool Guards(string list, string word) => _guards[list].Contains(word);

    private void Add(ClaimPhrase phrase)
    {
        foreach (var key in phrase.Beginnings.Select(b => b.TrimEnd('*')).Select(b => b[..Math.Min(KeyLength, b.Length)]).Distinct())
        {
            if (!_byBeginning.TryGetValue(key, out var there)) _byBeginning[key] = there = [];
            there.Add(phrase);
        }
    }

    // Folding keeps words apart; the signs of the phrase language stand between words or beside them and are folded around.
    private static string Folded(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w[0] is '~' or '{' ? w : string.Join('|', w.Split('|').Select(a => FoldedText.Of(a).Trim() + (a.EndsWith('*') ? "*" : "")))));

    private static FrozenDictionary<string, ClaimPhrases> Load()
    {
        (string Code, string File)[] languages =
        [
            ("en", "english"), ("de", "german"), ("fr", "french"), ("es", "spanish"), ("it", "italian"),
            ("pt", "portuguese"), ("nl", "dutch"), ("pl", "polish"),
        ];
        var lines = languages.ToDictionary(l => l.Code, l => Read(l.File).ToList());
        var sets = lines.ToDictionary(l => l.Key, l => new ClaimPhrases(l.Key == "en" ? l.Value : l.Value.Concat(lines["en"])));
        // Where the language is not known, a letter is mostly too short to tell it.
        sets["all"] = new ClaimPhrases(lines.Values.SelectMany(l => l));
        return sets.ToFrozenDictionary();
    }

    /// <summary>The lines of a file with their sections.</summary>
    internal static IEnumerable<(string Section, string Line)> Read(string file)
    {
        var section = "";
        foreach (var line in EmbeddedText.Lines($"Claims.Phrases.{file}.txt"))
        {
            if (line.StartsWith('[')) section = line.Trim('[', ']');
            else yield return (section, line);
        }
    }
}
