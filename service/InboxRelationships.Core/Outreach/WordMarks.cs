using System.Globalization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// The words of a letter and their pairs, each told only by which of <see cref="MarkSet.Count"/> numbered buckets its hash falls into: what
/// <see cref="WordModel"/> learns from. Names of the people concerned, addresses, links and numbers are masked before, so that neither persons
/// nor senders can be learned. Linear in the text, which is read up to <see cref="MaxWords"/> words.
/// </summary>
internal ref struct WordMarks
{
    private const int MaxWords = 3000;
    private const int LongestWord = 40;
    private const int OpeningWords = 50;
    private const int ShortestShout = 4;
    private const uint Name = 1, Link = 2, Address = 3, Shout = 4, NewLine = 5;

    private readonly HashSet<uint> _names;
    private readonly MarkSet _set;
    private uint _part;
    private uint _last;
    private int _words;
    private int _opening;

    private WordMarks(HashSet<uint> names, MarkSet set) => (_names, _set) = (names, set);

    /// <summary>Fills the buckets of a letter's words.</summary>
    /// <param name="set">Where they are filled.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="signature">What stands below it.</param>
    /// <param name="names">Hashes of the names of the people concerned.</param>
    public static void Read(MarkSet set, Letter letter, string subject, IEnumerable<BodyLine> signature, HashSet<uint> names)
    {
        var marks = new WordMarks(names, set);
        marks.Read(subject.AsSpan(0, Math.Min(subject.Length, 400)), WordHash.Basis ^ 0x5EB);
        marks._opening = marks._words + OpeningWords;
        marks.Read(letter.Text, WordHash.Basis);
        foreach (var line in signature.Take(60)) marks.Read(line.Text.AsSpan(0, Math.Min(line.Text.Length, 400)), WordHash.Basis);
    }

    /// <summary>Hashes of the words in the names and addresses of the people concerned.</summary>
    public static HashSet<uint> NamesOf(Envelope envelope, Owner owner)
    {
        var people = envelope.Addressees.Take(20).Append(envelope.From).OfType<Participant>();
        var names = new HashSet<uint>();
        foreach (var text in people.SelectMany(p => new[] { p.Name, p.Address }).Append(owner.DisplayName).OfType<string>())
        {
            foreach (var word in text.AsSpan().SplitAny(" .,@-_<>\"'()"))
            {
                if (word.End.Value - word.Start.Value >= 3) names.Add(HashOf(text.AsSpan()[word]));
            }
        }

        return names;
    }

    /// <summary>The hash of a word in any case.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Basis;
        foreach (var c in word) hash = WordHash.With(hash, char.ToLowerInvariant(c));
        return hash;
    }

    private void Read(ReadOnlySpan<char> text, uint part)
    {
        (_part, _last) = (part, NewLine);
        for (var at = 0; at < text.Length && _words < MaxWords;)
        {
            if (text[at] == '\n') _last = NewLine;
            if (char.IsWhiteSpace(text[at++])) continue;
            var start = at - 1;
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            Chunk(text[start..at]);
        }
    }

    private void Chunk(ReadOnlySpan<char> chunk)
    {
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) Add(Link);
        else if (chunk.Contains('@')) Add(Address);
        else Words(chunk);
    }

    // Marks without a width are no part of a word, however many hide in it; a run of digits is one number; Japanese has no spaces.
    private void Words(ReadOnlySpan<char> chunk)
    {
        var (hash, length, capitals) = (WordHash.Basis, 0, 0);
        foreach (var c in chunk)
        {
            if (char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c) && !IsIdeograph(c)))
            {
                hash = WordHash.With(hash, char.ToLowerInvariant(c));
                capitals += char.IsUpper(c) ? 1 : 0;
                if (++length == LongestWord) break;
            }
            else if (char.IsDigit(c)) (hash, length) = (length > 0 && hash == Number ? hash : WordHash.With(hash, '0'), length + 1);
            else if (!IsUnseen(c))
            {
                End(ref hash, ref length, ref capitals);
                Add(c);
            }
        }

        End(ref hash, ref length, ref capitals);
    }

    private static uint Number { get; } = WordHash.With(WordHash.Basis, '0');

    /// <summary>Whether a mark ends no word: an apostrophe, or one without a width.</summary>
    public static bool IsUnseen(char c) => c is '\'' or '’' || IsWidthless(c);

    /// <summary>Whether a mark has no width: part of no word, however many hide in it.</summary>
    public static bool IsWidthless(char c) =>
        c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    /// <summary>Whether it is a character of Japanese, which has no spaces.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u3041' and <= '\u9FFF';

    private void End(ref uint hash, ref int length, ref int capitals)
    {
        if (length > 0) Add(hash);
        if (length >= ShortestShout && capitals == length) Put(Shout);
        (hash, length, capitals) = (WordHash.Basis, 0, 0);
    }

    private void Add(uint word)
    {
        if (_names.Contains(word)) word = Name;
        // How a letter begins, before any article or table it passes on, is most its author's.
        if (_words < _opening) Put(word ^ 0x09E71);
        Put(word);
        Put((_last * 31) + (word * 0x9E3779B9));
        _last = word;
        _words++;
    }

    private readonly void Put(uint feature) => _set.Put(feature ^ _part);
}
