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
            MarkEnding(lines, zones, start, end, author);
            start = end;
        }
    }

    // From the bottom up: legal notice, the client's own mark, device line, sign-off or name.
    private static void MarkEnding(OutlineReader lines, Zone[] zones, int start, int end, PersonName author)
    {
        var letter = Disclaimer(lines, start, end) ?? end;
        Array.Fill(zones, Zone.Disclaimer, letter, end - letter);
        var ending = Marked(lines, start, letter) ?? letter;
        ending = DeviceLine(lines, start, ending) ?? ending;
        if (SignOff(lines, start, ending) is { } closing)
        {
            Array.Fill(zones, Zone.Signature, closing, letter - closing);
            zones[closing] = Zone.Closing;
        }
        else
        {
            ending = Name(lines, start, ending, author) ?? ending;
            Array.Fill(zones, Zone.Signature, ending, letter - ending);
        }
    }

    private static int? DeviceLine(OutlineReader lines, int start, int end)
    {
        foreach (var i in LastLines(lines, start, end).Take(4))
        {
            if (lines.Text(i).Length < 80 && Lexicon.All["mobile"].IndexIn(lines.Folded(i)) is >= 0 and < 2) return i;
        }

        return null;
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
