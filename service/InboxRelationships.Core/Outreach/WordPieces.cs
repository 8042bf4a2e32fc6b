using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// The runs of four characters in a letter's words, with their edges, told only by the buckets their hashes fall into: what words of other
/// forms, and languages that inflect or know no spaces, have in common. Names of the people concerned are left out. Linear in the text.
/// </summary>
internal static class WordPieces
{
    private const int Length = 4, LongestWord = 40;
    private const uint Piece = 0x51ECE;
    private const char Edge = ' ';

    /// <summary>Fills the buckets of a text's pieces.</summary>
    /// <param name="set">Where they are filled.</param>
    /// <param name="text">What the author wrote.</param>
    /// <param name="names">Hashes of the names of the people concerned.</param>
    public static void Read(MarkSet set, ReadOnlySpan<char> text, HashSet<uint> names)
    {
        Span<char> word = stackalloc char[LongestWord + 2];
        word[0] = Edge;
        var length = 1;
        foreach (var c in text)
        {
            if (WordMarks.IsUnseen(c)) continue;
            if (char.IsLetterOrDigit(c)) word[length++] = char.IsDigit(c) ? '0' : char.ToLowerInvariant(c);
            if (length <= LongestWord && char.IsLetterOrDigit(c)) continue;
            End(set, word, ref length, names);
        }

        End(set, word, ref length, names);
    }

    private static void End(MarkSet set, Span<char> word, ref int length, HashSet<uint> names)
    {
        word[length] = Edge;
        if (length > 1 && !names.Contains(WordMarks.HashOf(word[1..length]))) Put(set, word[..(length + 1)]);
        length = 1;
    }

    private static void Put(MarkSet set, ReadOnlySpan<char> word)
    {
        for (var start = 0; start + Length <= word.Length; start++)
        {
            var hash = WordHash.Basis;
            foreach (var c in word.Slice(start, Length)) hash = WordHash.With(hash, c);
            set.Put(hash ^ Piece);
        }
    }
}
