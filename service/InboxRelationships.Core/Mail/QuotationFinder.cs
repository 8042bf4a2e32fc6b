using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>Finds earlier messages inside a body, by the client's marks, by quotation depth, and by the lines that introduce them.</summary>
internal static partial class QuotationFinder
{
    private const int MostWraps = 2;

    /// <summary>Marks what is quoted or forwarded.</summary>
    public static void Mark(OutlineReader lines, Zone[] zones, bool isForward)
    {
        var original = isForward ? Zone.Forwarded : Zone.Quoted;
        for (var i = 0; i < lines.Count; i++)
        {
            if (zones[i] != Zone.Authored) continue;
            if (lines[i].QuoteDepth > 0 || IsTypedQuote(lines.Text(i)) || IsTornLink(lines, i)) zones[i] = original;
            else if (StartsOriginal(lines, i, out var from, out var isPassedOn))
            {
                var last = LastOfHeader(lines, i);
                var end = last >= 0 && lines.Next(last) is >= 0 and var next && lines[next].QuoteDepth > 0 ? last + 1 : zones.Length;
                Array.Fill(zones, isPassedOn ? Zone.Forwarded : original, from, end - from);
            }
            else if (Introduces(lines, i, out var last)) MarkIntroduction(lines, zones, i, last, original);
        }
    }

    // Where the quotation itself is marked, only the line above it is to be taken; where it is not, all that follows is the quotation.
    private static void MarkIntroduction(OutlineReader lines, Zone[] zones, int first, int last, Zone original)
    {
        var isMarked = lines.LastQuoted > last;
        Array.Fill(zones, original, first, (isMarked ? last + 1 : lines.Count) - first);
    }

    // Marks typed into HTML, where they are no more than text.
    private static bool IsTypedQuote(string text) => text.AsSpan().TrimStart() is ['>', var next, ..] && next is ' ' or '>' or >= 'A';

    // A client that wraps quoted links leaves their second half without a mark.
    private static bool IsTornLink(OutlineReader lines, int i)
    {
        if (i == 0 || i + 1 >= lines.Count || lines[i - 1].QuoteDepth == 0 || lines[i + 1].QuoteDepth == 0 || lines.IsBlank(i)) return false;
        var above = lines.Text(i - 1).AsSpan();
        var text = lines.Text(i).AsSpan().Trim();
        return text.StartsWith("(http") || text.StartsWith("<http") || (above.LastIndexOf("http") > Math.Max(above.LastIndexOf(')'), above.LastIndexOf('>')) && !text.Contains(' '));
    }

    private static bool StartsOriginal(OutlineReader lines, int i, out int from, out bool isPassedOn)
    {
        (from, isPassedOn) = (i, false);
        if (lines.IsBlank(i)) return false;
        if (IsSeparator(lines, i, out isPassedOn)) return true;
        if (StartsHeaderBlock(lines, i)) from = BlockStart(lines, i);
        else if (!NotesTable.StartsAt(lines, i)) return false;
        return true;
    }

    // "-----Original Message-----", "Begin forwarded message:", Notes' "---- Forwarded by …"
    private static bool IsSeparator(OutlineReader lines, int i, out bool isPassedOn)
    {
        isPassedOn = false;
        var text = lines.Text(i).AsSpan().Trim();
        if (text.Length >= 200 || !(text.StartsWith("--") || text.StartsWith("__") || text is [.., ':' or '：'] || text.StartsWith("=="))) return false;
        isPassedOn = Lexicon.All["forwarded"].IsIn(lines.Folded(i));
        return isPassedOn || Lexicon.All["original"].IsIn(lines.Folded(i));
    }

    // The last line of the header block that begins at or shortly below a line; negative where none does.
    private static int LastOfHeader(OutlineReader lines, int i)
    {
        var last = -1;
        for (int n = i, unlabelled = 0; n >= 0 && unlabelled < 2; n = lines.Next(n))
        {
            var label = lines.Label(n);
            if (!label.IsEmpty && (Lexicon.All["from"].IsAll(label) || Lexicon.All["header"].IsAll(label))) (last, unlabelled) = (n, 0);
            else unlabelled++;
        }

        return last;
    }

    /// <summary>"From: … / Sent: … / To: …" of Outlook in any language, or "To: / cc: / Subject:" of Notes.</summary>
    private static bool StartsHeaderBlock(OutlineReader lines, int i)
    {
        var label = lines.Label(i);
        var isFrom = Lexicon.All["from"].IsAll(label);
        if (label.IsEmpty || (!isFrom && !Lexicon.All["header"].IsAll(label))) return false;
        var others = 0;
        for (int n = lines.Next(i), seen = 0; n >= 0 && seen < 5; n = lines.Next(n), seen++)
        {
            if (Lexicon.All["header"].IsAll(lines.Label(n))) others++;
        }

        return others >= (isFrom || IsDated(lines.Text(i)) ? 1 : 2) || (isFrom && lines[i].Landmark == BodyLandmark.Original);
    }

    private static bool IsDated(string text) => text.Contains(':') && text.Count(char.IsDigit) >= 6 && ClockTime().IsMatch(text);

    // Notes puts name and time, Outlook a rule, above the block.
    private static int BlockStart(OutlineReader lines, int block)
    {
        var from = block;
        for (var above = block - 1; above >= Math.Max(0, block - 3) && !lines.IsBlank(above); above--)
        {
            if (DateLike().IsMatch(lines.Text(above)) || lines.Text(above).AsSpan().Trim().TrimStart("_-=").IsEmpty) from = above;
        }

        return from < block && from > 0 && DateLike().IsMatch(lines.Text(from)) && IsName(lines, from - 1) ? from - 1 : from;
    }

    private static bool IsName(OutlineReader lines, int i) =>
        lines.Text(i) is { Length: > 2 and < 60 } text && !lines.IsBlank(i) && (text.Contains('@') || text.Split(' ').Length <= 4);

    /// <summary>"On … wrote:" and its kin, on one line or wrapped over up to three.</summary>
    private static bool Introduces(OutlineReader lines, int i, out int last)
    {
        last = i;
        if (lines.IsBlank(i)) return false;
        if (EndsInColon(lines.Text(i)) || IsDressed(lines.Text(i))) return IsIntroduction(lines, i, i);
        if (!CouldStartIntroduction(lines.Text(i)) || lines.Text(i).Length > 160) return false;
        if (IsDatedAddress(lines, i)) return true;
        for (var more = 1; more <= MostWraps && lines.Next(last) == last + 1 && lines[last + 1].QuoteDepth == 0; more++)
        {
            last++;
            if (EndsInColon(lines.Text(last))) return IsIntroduction(lines, i, last);
            if (lines.Text(last).Length > 160) return false;
        }

        return false;
    }

    // "---- Ana North wrote ----"
    private static bool IsDressed(string text) => text.AsSpan().Trim() is ['-', '-', .., '-', '-'];

    // "2011/4/7 Ana North <ana@north.example>" above a marked quotation
    private static bool IsDatedAddress(OutlineReader lines, int i) =>
        lines.Text(i).AsSpan().TrimEnd() is [.., '>'] && lines.Text(i).Contains('@') && DateLike().IsMatch(lines.Text(i))
        && lines.Next(i) is var next and >= 0 && lines[next].QuoteDepth > 0;

    private static bool EndsInColon(string text) => text.AsSpan().TrimEnd() is [.., ':' or '：'];

    private static bool IsIntroduction(OutlineReader lines, int first, int last)
    {
        var text = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(lines.Text));
        if (text.Length > 300) return false;
        var digits = text.Count(char.IsDigit);
        if (digits >= 4 && text.Contains('<') && text.Contains('@')) return true;
        if (!Lexicon.All["wrote"].IsIn(last == first ? lines.Folded(first) : FoldedText.Of(text))) return false;
        return digits >= 3 || IsDressed(lines.Text(first)) || (lines.Next(last) is var next and >= 0 && lines[next].QuoteDepth > 0);
    }

    private static bool CouldStartIntroduction(string text) => text.Count(char.IsDigit) >= 3 || text.Contains('@');

    [GeneratedRegex(@"\b\d{1,2}[:.]\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}:\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();
}
