namespace InboxRelationships.Core.Mail;

/// <summary>Finds the salutation that stands alone on its line.</summary>
internal static class SalutationFinder
{
    private const int LinesLookedAt = 3;
    private const int Longest = 60;

    /// <summary>Marks it among the first lines the sender wrote, unless nothing else was written.</summary>
    public static void Mark(OutlineReader lines, Zone[] zones)
    {
        var seen = 0;
        for (var i = 0; i < zones.Length && seen < LinesLookedAt; i++)
        {
            if (zones[i] != Zone.Authored || lines.IsBlank(i)) continue;
            seen++;
            if (!IsSalutation(lines, i)) continue;
            if (zones.AsSpan(i + 1).Contains(Zone.Authored)) zones[i] = Zone.Greeting;
            return;
        }
    }

    private static bool IsSalutation(OutlineReader lines, int i)
    {
        var text = lines.Text(i).AsSpan().Trim();
        if (text.Length > Longest || text.ContainsAny("?？0123456789@")) return false;
        var ending = text.IndexOfAny(",!:.、。，");
        if (ending >= 0 && ending < text.Length - 2) return false;
        var folded = lines.Folded(i);
        return Lexicon.All["greeting"].IndexIn(folded) == 0 ? Words(folded) <= 6 : IsNameBeforeComma(text);
    }

    // "Jim," or "Jim Hale -" above the letter.
    private static bool IsNameBeforeComma(ReadOnlySpan<char> text)
    {
        if (text is not [.., ',' or ':' or '-' or '–' or '，'] || text.Length < 3) return false;
        var words = 0;
        foreach (var range in text[..^1].TrimEnd(" -").Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty || !char.IsUpper(word[0]) || ++words > 3) return false;
        }

        return words > 0;
    }

    private static int Words(string folded) => folded.AsSpan().Trim().Count(' ') + 1;
}
