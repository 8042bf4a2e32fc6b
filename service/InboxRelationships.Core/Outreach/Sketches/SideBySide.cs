using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>Two letters word by word: what both hold, and the slots in which they differ.</summary>
/// <param name="One">The first letter in parts, in order.</param>
/// <param name="Other">The second.</param>
public sealed record SideBySide(IReadOnlyList<LetterPart> One, IReadOnlyList<LetterPart> Other)
{
    /// <summary>Words of a letter that are compared; what follows is left out and said to be.</summary>
    public const int MostWords = 1500;

    private const int MostByChance = 2;

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
        var runs = RunsOf(isCommon);
        // A word or two that both happen to use within what else differs are no common text.
        foreach (var (from, to) in runs.Where((r, i) => isCommon[r.From] && IsChance(runs, i)).ToList()) Array.Fill(isCommon, false, from, to - from);
        return [.. RunsOf(isCommon).Select(r => new LetterPart(string.Concat(words[r.From..r.To].Select(w => w.Text)), !isCommon[r.From]))];
    }

    private static List<(int From, int To)> RunsOf(bool[] isCommon)
    {
        var runs = new List<(int From, int To)>();
        for (var from = 0; from < isCommon.Length; from = runs[^1].To)
        {
            var to = from;
            while (to < isCommon.Length && isCommon[to] == isCommon[from]) to++;
            runs.Add((from, to));
        }

        return runs;
    }

    private static bool IsChance(List<(int From, int To)> runs, int at)
    {
        if (at == 0 || at == runs.Count - 1) return false;
        int Length(int run) => runs[run].To - runs[run].From;
        return Length(at) <= MostByChance && Length(at) < Length(at - 1) && Length(at) < Length(at + 1);
    }
}

/// <summary>A run of a letter's text.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="IsSlot">Whether the other letter has something else there, or nothing.</param>
public sealed record LetterPart(string Text, bool IsSlot);
