using System.Collections.Frozen;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// The frames that a letter's words stand in: runs of two to four small words, marks and kinds of words, each kind standing for whatever word is not
/// small, told only by the buckets their hashes fall into. How one speaks to one reader, or to many, is seen in them whatever is spoken of (text
/// distortion: Stamatatos, EACL 2017). Linear in the text, of which the first <see cref="MostCharacters"/> characters are read.
/// </summary>
internal ref struct WordFrames
{
    private const int LongestWord = 40, LongestSmallWord = 8, MostCharacters = 6000;
    private const uint Frame = 0xF4A3E;

    // Marks stand for themselves, and none of them is numbered so low.
    private const uint None = 0, Name = 1, Figure = 2, Capitalised = 3, Other = 4, Kanji = 5, Katakana = 6, Line = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords =
        Lexicon.StopWords.Values.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Each without its marks, in lower case.
    private static readonly char[] LatinLetters =
        [.. Enumerable.Range(0, 0x250).Select(c => FoldedText.Of(((char)c).ToString()).Trim() is [var plain] ? plain : (char)c)];

    private readonly MarkSet _set;
    private readonly HashSet<uint> _names;
    private (uint Third, uint Second, uint Last) _before = (None, None, Line);

    private WordFrames(MarkSet set, HashSet<uint> names) => (_set, _names) = (set, names);

    /// <summary>Fills the buckets of a text's frames.</summary>
    /// <param name="set">Where they are filled.</param>
    /// <param name="text">What the author wrote.</param>
    /// <param name="names">Hashes of the names of the people concerned.</param>
    public static void Read(MarkSet set, string text, HashSet<uint> names) =>
        new WordFrames(set, names).Read(text.AsSpan(0, Math.Min(text.Length, MostCharacters)));

    private void Read(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = 0;
            while (at + length < text.Length && char.IsLetterOrDigit(text[at + length]) && !WordMarks.IsIdeograph(text[at + length])) length++;
            if (length > 0) Add(KindOf(text.Slice(at, Math.Min(length, LongestWord))));
            else if (text[at] == '\n') Add(Line);
            else if (!char.IsWhiteSpace(text[at]) && !WordMarks.IsWidthless(text[at])) Add(KindOf(text[at]));
            at += Math.Max(length, 1);
        }
    }

    private static uint KindOf(char mark) => mark switch
    {
        >= '\u4E00' and <= '\u9FFF' => Kanji,
        >= '\u30A0' and <= '\u30FF' => Katakana,
        _ => mark,
    };

    private readonly uint KindOf(ReadOnlySpan<char> word)
    {
        if (_names.Contains(WordMarks.HashOf(word))) return Name;
        if (char.IsDigit(word[0])) return Figure;
        Span<char> plain = stackalloc char[LongestSmallWord];
        if (word.Length <= plain.Length && SmallWords.Contains(plain = Unmarked(word, plain))) return WordMarks.HashOf(plain);
        return char.IsUpper(word[0]) && _before.Last is not (Line or '.' or '!' or '?' or ':') ? Capitalised : Other;
    }

    // Whoever writes without accents says the same.
    private static Span<char> Unmarked(ReadOnlySpan<char> word, Span<char> plain)
    {
        for (var i = 0; i < word.Length; i++) plain[i] = word[i] < LatinLetters.Length ? LatinLetters[word[i]] : word[i];
        return plain[..word.Length];
    }

    // Several words of a kind in a row say no more than one.
    private void Add(uint kind)
    {
        if (kind == _before.Last && kind is Other or Kanji or Katakana or Line) return;
        var (third, second, last) = _before;
        Put(last, kind);
        if (second != None) Put(second, last, kind);
        if (third != None) Put(third, second, last, kind);
        _before = (second, last, kind);
    }

    private readonly void Put(params ReadOnlySpan<uint> kinds)
    {
        var hash = WordHash.Basis;
        foreach (var kind in kinds) hash = WordHash.With(hash, kind);
        _set.Put(hash ^ Frame);
    }
}
