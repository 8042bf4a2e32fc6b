using System.Collections.Frozen;

namespace InboxRelationships.Core.Mail;

/// <summary>The word lists of one language, or of all together. Sections are named as in <c>Lexicons/*.txt</c>.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, PhraseSet> _sections;

    private Lexicon(IEnumerable<(string Section, string Phrase)> phrases, IEnumerable<FrozenDictionary<string, PhrasePatterns>> patterns)
    {
        var (all, turns) = (phrases.ToList(), patterns.ToList());
        _sections = all.GroupBy(p => p.Section, p => p.Phrase)
            .ToFrozenDictionary(g => g.Key, g => new PhraseSet(g, turns.Select(t => t.GetValueOrDefault(g.Key)).OfType<PhrasePatterns>()));
        Index = new(all.Select(p => (p.Section, PhraseSet.Needle(p.Phrase))));
    }

    /// <summary>Each language's stop words, by its two-letter code.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> StopWords { get; }

    /// <summary>All languages together: for marks that clients write in their own language, not in the letter's.</summary>
    public static Lexicon All { get; }

    private static readonly FrozenDictionary<string, Lexicon> ByLanguage;

    static Lexicon()
    {
        (string Code, string File)[] languages =
        [
            ("en", "english"), ("de", "german"), ("fr", "french"), ("es", "spanish"), ("it", "italian"),
            ("pt", "portuguese"), ("nl", "dutch"), ("pl", "polish"), ("ja", "japanese"), ("nordic", "nordic"),
        ];
        var read = languages.ToDictionary(l => l.Code, l => Read(l.File).ToLookup(p => PhrasePatterns.IsPattern(p.Phrase)));
        var phrases = read.ToDictionary(r => r.Key, r => r.Value[false].ToList());
        // Shared by all that read the language.
        var patterns = read.ToDictionary(r => r.Key, r => r.Value[true].GroupBy(p => p.Section, p => p.Phrase).ToFrozenDictionary(g => g.Key, g => new PhrasePatterns(g)));
        StopWords = phrases.ToFrozenDictionary(
            p => p.Key,
            IReadOnlyList<string> (p) => [.. p.Value.Where(x => x.Section == "stopwords").Select(x => FoldedText.Of(x.Phrase).Trim())]);
        All = new(phrases.Values.SelectMany(p => p), patterns.Values);
        ByLanguage = phrases.Keys.ToFrozenDictionary(code => code, code => Of([.. new[] { code, "en" }.Distinct()]));
        Lexicon Of(string[] codes) => new(codes.SelectMany(c => phrases[c]), codes.Select(c => patterns[c]));
    }

    /// <summary>The lists for a language, English ones beside it as letters mix them; all languages where it is not known.</summary>
    public static Lexicon For(string language) => ByLanguage.GetValueOrDefault(language, All);

    /// <summary>All sections looked for at once.</summary>
    public PhraseIndex Index { get; }

    /// <summary>The phrases of a section.</summary>
    public PhraseSet this[string section] => _sections[section];

    private static IEnumerable<(string Section, string Phrase)> Read(string file)
    {
        var section = "";
        foreach (var line in EmbeddedText.Lines($"Mail.Lexicons.{file}.txt"))
        {
            if (line.StartsWith('[')) section = line.Trim('[', ']');
            // Japanese writes no gaps between words: there a pattern is looked for as the phrases it stands for.
            else foreach (var phrase in line.Any(c => c > '\u3000') ? PhrasePatterns.Phrases(line) : [line]) yield return (section, phrase);
        }
    }
}
