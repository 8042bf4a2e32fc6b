namespace InboxRelationships.Core.Mail;

/// <summary>Finds where the letter ends and the signature begins, in what the sender wrote.</summary>
internal static class SignatureFinder
{
    private const int LinesLookedAt = 14;

    /// <summary>Marks signatures among the lines not yet quoted.</summary>
    public static void Mark(OutlineReader lines, Zone[] zones, PersonName author)
    {
        for (var start = 0; start < zones.Length; start++)
        {
            if (zones[start] != Zone.Authored) continue;
            var end = start;
            while (end < zones.Length && zones[end] == Zone.Authored) end++;
            if (SignatureStart(lines, start, end, author) is { } from) Array.Fill(zones, Zone.Signature, from, end - from);
            start = end;
        }
    }

    private static int? SignatureStart(OutlineReader lines, int start, int end, PersonName author)
    {
        var body = Marked(lines, start, end) ?? end;
        body = Disclaimer(lines, start, body) ?? body;
        body = SignOff(lines, start, body) ?? Name(lines, start, body, author) ?? body;
        return body < end ? body : null;
    }

    private static int? Marked(OutlineReader lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (lines[i].Landmark == BodyLandmark.Signature) return i;
        }

        return null;
    }

    private static int? Disclaimer(OutlineReader lines, int start, int end)
    {
        for (var i = Math.Max(start + 1, end - 40); i < end; i++)
        {
            if (!lines.IsBlank(i) && Lexicon.All["disclaimer"].IndexIn(lines.Folded(i)) is >= 0 and < 12) return i;
        }

        return null;
    }

    private static int? SignOff(OutlineReader lines, int start, int end)
    {
        foreach (var i in LastLines(lines, start, end))
        {
            if (lines.Text(i).Length > 100) return null;
            if (IsSignOff(lines, i)) return i;
        }

        return null;
    }

    private static bool IsSignOff(OutlineReader lines, int i)
    {
        var text = lines.Text(i);
        if (text.Length > 60 || text.Contains('?')) return false;
        if (Lexicon.All["signoff"].IsAll(lines.Folded(i))) return true;
        var comma = text.IndexOfAny([',', '!', '-', '.']);
        return comma > 1 && text.Split(' ').Length <= 5 && Lexicon.All["signoff"].IsAll(FoldedText.Of(text[..comma]));
    }

    private static int? Name(OutlineReader lines, int start, int end, PersonName author)
    {
        if (author.Parts.Count == 0) return null;
        foreach (var i in LastLines(lines, start, end))
        {
            if (lines.Text(i).Length > 80) return null;
            if (IsNameOf(author, lines.Folded(i))) return i;
        }

        return null;
    }

    private static bool IsNameOf(PersonName author, string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 4 && Array.TrueForAll(words, w => author.Knows(w) || (w.Length <= 2 && author.Parts.Any(p => p[0] == w[0])));
    }

    // A letter is more than its ending: the first line is never taken for one.
    private static IEnumerable<int> LastLines(OutlineReader lines, int start, int end)
    {
        var first = lines.IsBlank(start) ? lines.Next(start) : start;
        for (int i = end - 1, seen = 0; i > first && seen < LinesLookedAt; i--)
        {
            if (lines.IsBlank(i)) continue;
            seen++;
            yield return i;
        }
    }
}
