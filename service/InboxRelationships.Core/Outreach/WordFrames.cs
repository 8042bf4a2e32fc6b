using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// The frames that a letter's words stand in, told only by the buckets their hashes fall into: runs of two to four kinds of words and marks, and pairs of
/// kinds that stand near each other in a sentence. Every word is taken for its kind, and whatever is no small word for a word at all: how one speaks to
/// one reader, or to many, is seen in them whatever is spoken of (text distortion: Stamatatos, EACL 2017). Linear in the text.
/// </summary>
internal ref struct WordFrames
{
    private const int LongestWord = 40;

    /// <summary>Kinds of a sentence that are remembered, the newest among them: a pair stands less far apart.</summary>
    private const int Reach = 8;

    private const uint Frame = 0xF4A3E, Pair = 0x9A1B5;

    // Marks stand for themselves, and none of them is numbered so low; small words' kinds are numbered above all marks.
    private const uint None = 0, Name = 1, Figure = 2, Capitalised = 3, Other = 4, Kanji = 5, Katakana = 6, Line = 7;

    private readonly MarkSet _set;
    private readonly HashSet<uint> _names;
    private readonly SmallWords _words;
    private readonly Span<uint> _sentence;
    private int _said;
    private (uint Third, uint Second, uint Last) _before = (None, None, Line);

    private WordFrames(MarkSet set, HashSet<uint> names, SmallWords words, Span<uint> sentence)
    {
        (_set, _names, _words) = (set, names, words);
        _sentence = sentence;
    }

    /// <summary>Fills the buckets of a text's frames.</summary>
    /// <param name="set">Where they are filled.</param>
    /// <param name="text">What the author wrote.</param>
    /// <param name="names">Hashes of the names of the people concerned.</param>
    /// <param name="words">The small words of the text's language.</param>
    public static void Read(MarkSet set, ReadOnlySpan<char> text, HashSet<uint> names, SmallWords words)
    {
        Span<uint> sentence = stackalloc uint[Reach];
        var frames = new WordFrames(set, names, words, sentence);
        while (!text.IsEmpty)
        {
            var (kind, length) = frames.Next(text);
            frames.Add(kind);
            text = text[length..];
        }
    }

    // The kind and length of the word or mark a text begins with.
    private readonly (uint Kind, int Length) Next(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]) && !WordMarks.IsIdeograph(text[length])) length++;
        if (length > 0) return (KindOf(text[..Math.Min(length, LongestWord)]), length);
        return _words.Beginning(text) is { Length: > 0 } small ? small : (KindOf(text[0]), 1);
    }

    private static uint KindOf(char mark) => mark switch
    {
        '\n' => Line,
        '。' => '.',
        '、' => ',',
        '！' => '!',
        '？' => '?',
        >= '\u4E00' and <= '\u9FFF' => Kanji,
        >= '\u30A0' and <= '\u30FF' => Katakana,
        _ => char.IsWhiteSpace(mark) || WordMarks.IsWidthless(mark) ? None : mark,
    };

    private readonly uint KindOf(ReadOnlySpan<char> word)
    {
        if (_names.Contains(WordMarks.HashOf(word))) return Name;
        if (char.IsDigit(word[0])) return Figure;
        if (_words.KindOf(word) is var kind and not 0) return kind;
        return char.IsUpper(word[0]) && _before.Last is not (Line or '.' or '!' or '?' or ':') ? Capitalised : Other;
    }

    // Several words of a kind in a row say no more than one.
    private void Add(uint kind)
    {
        if (kind == None || (kind == _before.Last && kind is Other or Kanji or Katakana or Line)) return;
        var (third, second, last) = _before;
        Put(Frame, last, kind);
        if (second != None) Put(Frame, second, last, kind);
        if (third != None) Put(Frame, third, second, last, kind);
        _before = (second, last, kind);
        if (kind is Line or '.' or '!' or '?') _said = 0;
        else if (kind is not (Other or ',' or '"')) AddToSentence(kind);
    }

    // Neighbours make a run already.
    private void AddToSentence(uint kind)
    {
        for (var apart = 2; apart < Reach && apart <= _said; apart++) Put(Pair, _sentence[(_said - apart) % Reach], kind);
        _sentence[_said++ % Reach] = kind;
    }

    private readonly void Put(uint part, params ReadOnlySpan<uint> kinds)
    {
        var hash = WordHash.Basis;
        foreach (var kind in kinds) hash = WordHash.With(hash, kind);
        _set.Put(hash ^ part);
    }
}
