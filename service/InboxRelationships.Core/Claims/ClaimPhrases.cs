using System.Collections.Frozen;
using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>The phrases that claim something of the past, of one language, with those that take it back: <c>Phrases/*.txt</c>.</summary>
internal sealed partial class ClaimPhrases
{
    private const int KeyLength = 3;
    private const int LongestName = 3;

    private static readonly FrozenDictionary<string, ClaimPhrases> ByLanguage = Load();

    private readonly Dictionary<string, List<ClaimPhrase>> _byBeginning = new(StringComparer.Ordinal);
    private readonly ClaimGuards _guards = new();

    private ClaimPhrases(IEnumerable<(string Section, string Line)> lines)
    {
        foreach (var (section, line) in lines)
        {
            if (Enum.TryParse<ClaimType>(section, ignoreCase: true, out var type)) Add(new(type, Folded(line)));
            else _guards.Add(section, Folded(line).Split(' '));
        }
    }

    /// <summary>Those of a language, English ones beside it; null for a language without a list.</summary>
    public static ClaimPhrases? For(string language) => ByLanguage.GetValueOrDefault(language.Length == 0 ? "all" : language);

    /// <summary>The phrases a word may begin.</summary>
    public IReadOnlyList<ClaimPhrase> Beginning(string word) =>
        _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, Math.Min(KeyLength, word.Length)), out var found) ? found : [];

    /// <summary>Whether a phrase found between two words is meant: nothing around it denies it, puts it off or tells it of others.</summary>
    public bool Stands(ClaimPhrase phrase, Clauses clauses, int at, int end) => _guards.Pass(phrase, clauses, at, end);

    /// <summary>The name that ends before a word; one word may stand between, as in "Anna kindly suggested".</summary>
    public string? NameBefore(Clauses clauses, int at)
    {
        var start = clauses.StartOf(at);
        for (var skip = 0; skip <= 1 && at - skip > start; skip++)
            if (NameOf(clauses.Words.Take(start..(at - skip)).TakeLast(LongestName).Reverse(), clauses) is { } name) return string.Join(' ', name.Split(' ').Reverse());
        return null;
    }

    /// <summary>The name that begins at a word.</summary>
    public string? NameAfter(Clauses clauses, int end) => NameOf(clauses.Words.Skip(end).Take(LongestName), clauses);

    private string? NameOf(IEnumerable<string> words, Clauses clauses) =>
        string.Join(' ', words.TakeWhile(w => clauses.IsCapital(w) && !_guards.Has("nameless", w))) is { Length: > 0 } name ? name : null;

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

    /// <summary>The lines of a file with their sections, the kinds of words of its head filled in.</summary>
    internal static IEnumerable<(string Section, string Line)> Read(string file)
    {
        var section = "";
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines($"Claims.Phrases.{file}.txt"))
        {
            if (line.StartsWith('[')) section = line.Trim('[', ']');
            else if (section == "words") kinds.Add(line[..line.IndexOf(' ')], Filled(line[(line.IndexOf('=') + 2)..], kinds));
            else yield return (section, Filled(line, kinds));
        }
    }

    private static string Filled(string line, Dictionary<string, string> kinds) => Kind().Replace(line, m => kinds[m.Groups[1].Value]);

    [GeneratedRegex("<([a-z]+)>")]
    private static partial Regex Kind();
}
