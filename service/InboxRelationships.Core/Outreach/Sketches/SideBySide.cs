using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>Two letters word by word: what both hold, and the slots in which they differ.</summary>
/// <param name="One">The first letter in parts, in order.</param>
/// <param name="Other">The second.</param>
public sealed record SideBySide(IReadOnlyList<LetterPart> One, IReadOnlyList<LetterPart> Other)
{
    /// <summary>Words of a letter that are compared; what follows is left out and said to be.</summary>
    public const int MostWords = 1500;

    /// <summary>Compares two texts by their longest common run of words; case, signs and white space do not matter.</summary>
    public static SideBySide Of(string one, string other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        var (inA, inB) = Common([.. a.Select(w => w.Folded)], [.. b.Select(w => w.Folded)]);
        return new(Parts(a, inA), Parts(b, inB));
    }

    /// <summary>What its author wrote of a letter, from greeting to signature, without what it quotes.</summary>
    public static string TextOf(Zones zones)
    {
        var lines = zones.In(Zone.Greeting, Zone.Authored, Zone.Closing, Zone.Signature).Select(l => l.Text.TrimEnd()).ToList();
        return string.Join('\n', lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0))).Trim();
    }

    private static List<(string Text, string Folded)> WordsOf(string text)
    {
        var words = new List<(string, string)>();
        for (var at = 0; at < text.Length && words.Count < MostWords;)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            words.Add((text[start..at], FoldedText.Of(text[start..at])));
        }

        return words;
    }

    private static (bool[] A, bool[] B) Common(string[] a, string[] b)
    {
        var lengths = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? (ushort)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);

        var (inA, inB) = (new bool[a.Length], new bool[b.Length]);
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) (inA[i++], inB[j++]) = (true, true);
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }

        return (inA, inB);
    }

    private static List<LetterPart> Parts(List<(string Text, string Folded)> words, bool[] isCommon)
    {
        var parts = new List<LetterPart>();
        for (var from = 0; from < words.Count;)
        {
            var to = from;
            while (to < words.Count && isCommon[to] == isCommon[from]) to++;
            parts.Add(new(string.Concat(words[from..to].Select(w => w.Text)), !isCommon[from]));
            from = to;
        }

        return parts;
    }
}

/// <summary>A run of a letter's text.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="IsSlot">Whether the other letter has something else there, or nothing.</param>
public sealed record LetterPart(string Text, bool IsSlot);
