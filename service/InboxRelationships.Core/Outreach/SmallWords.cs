using System.Buffers;
using System.Collections.Frozen;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// What a language's small words do, from <c>small-words.txt</c>: "you", "Sie" and "vous" are each of a kind that other languages have, too. What is learned
/// of a kind in one language holds in the others (delexicalised transfer: McDonald, Petrov and Hall, EMNLP 2011).
/// </summary>
internal sealed class SmallWords
{
    private const int Longest = 16;

    /// <summary>Kinds are numbered from here on.</summary>
    private const uint FirstKind = 0x10000;

    // Each without its marks, in lower case.
    private static readonly char[] LatinLetters =
        [.. Enumerable.Range(0, 0x250).Select(c => FoldedText.Of(((char)c).ToString()).Trim() is [var plain] ? plain : (char)c)];

    private static readonly FrozenDictionary<string, SmallWords> ByLanguage;
    private static readonly SmallWords OfAll, OfNone = new([]);

    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _kinds;
    private readonly SearchValues<char> _ideographs;
    private readonly int _longest;

    private SmallWords(IEnumerable<(string Word, uint Kind)> words)
    {
        var kinds = words.DistinctBy(w => w.Word).ToFrozenDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);
        _kinds = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        var unspaced = kinds.Keys.Where(w => WordMarks.IsIdeograph(w[0])).ToList();
        _ideographs = SearchValues.Create([.. unspaced.Select(w => w[0])]);
        _longest = unspaced.Select(w => w.Length).DefaultIfEmpty().Max();
    }

    static SmallWords()
    {
        var words = Read().ToList();
        ByLanguage = words.GroupBy(w => w.Language, w => (w.Word, w.Kind)).ToFrozenDictionary(g => g.Key, g => new SmallWords(g));
        OfAll = new(words.Select(w => (w.Word, w.Kind)));
    }

    /// <summary>Those of a language; of all where it is not known, none of one that has no list.</summary>
    /// <param name="language">Two-letter code; empty where unknown.</param>
    public static SmallWords For(string language) => language.Length == 0 ? OfAll : ByLanguage.GetValueOrDefault(language, OfNone);

    /// <summary>The number of a word's kind, no less than 65,536; 0 where it is no small word. Case and accents do not matter.</summary>
    public uint KindOf(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[Longest];
        return word.Length <= Longest && _kinds.TryGetValue(Unmarked(word, plain), out var kind) ? kind : 0;
    }

    /// <summary>The kind and length of the longest small word that a text without spaces begins with; zeros where it begins with none.</summary>
    public (uint Kind, int Length) Beginning(ReadOnlySpan<char> text)
    {
        for (var length = _ideographs.Contains(text[0]) ? Math.Min(text.Length, _longest) : 0; length > 0; length--)
        {
            if (_kinds.TryGetValue(text[..length], out var kind)) return (kind, length);
        }

        return default;
    }

    // Whoever writes without accents says the same.
    private static Span<char> Unmarked(ReadOnlySpan<char> word, Span<char> plain)
    {
        for (var i = 0; i < word.Length; i++) plain[i] = word[i] < LatinLetters.Length ? LatinLetters[word[i]] : word[i];
        return plain[..word.Length];
    }

    // A section a kind; in it, a line a language and its words.
    private static IEnumerable<(string Language, string Word, uint Kind)> Read()
    {
        var kind = FirstKind;
        var plain = new char[Longest];
        foreach (var line in EmbeddedText.Lines("Outreach.small-words.txt"))
        {
            if (line.StartsWith('[')) kind++;
            else foreach (var word in line.Split(' ').Skip(1)) yield return (line[..2], Unmarked(word, plain).ToString(), kind);
        }
    }
}
