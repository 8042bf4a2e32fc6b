using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>Finds earlier messages inside a body, by the client's marks, by quotation depth, and by the lines that introduce them.</summary>
internal static partial class QuotationFinder
{
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
            else if (IntroductionLine.IsAt(lines, i, out var last)) MarkIntroduction(lines, zones, i, last, original);
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
        var others = isFrom && HasSecondLabel(lines.Text(i)) ? 1 : 0;
        for (int n = lines.Next(i), seen = 0; n >= 0 && seen < 5; n = lines.Next(n), seen++)
        {
            if (Lexicon.All["header"].IsAll(lines.Label(n))) others++;
        }

        return others >= (isFrom || IsDated(lines.Text(i)) ? 1 : 2) || (isFrom && lines[i].Landmark == BodyLandmark.Original);
    }

    // "From: ana@north.example Date: Thu, 24 Mar", as a block's line breaks were lost.
    private static bool HasSecondLabel(string text) =>
        text.Length < 300 && text.Split(':').Skip(1).SkipLast(1).Any(before => Lexicon.All["header"].IsAll(FoldedText.Of(before[(before.TrimEnd().LastIndexOf(' ') + 1)..])));

    private static bool IsDated(string text) => text.Contains(':') && text.Count(char.IsDigit) >= 6 && ClockTime().IsMatch(text);

    // Notes puts name and time, Outlook a rule, above the block.
    private static int BlockStart(OutlineReader lines, int block)
    {
        var from = block;
        for (var above = block - 1; above >= Math.Max(0, block - 3) && !lines.IsBlank(above); above--)
        {
            if (IntroductionLine.DateLike().IsMatch(lines.Text(above)) || lines.Text(above).AsSpan().Trim().TrimStart("_-=").IsEmpty) from = above;
        }

        return from < block && from > 0 && IntroductionLine.DateLike().IsMatch(lines.Text(from)) && IsName(lines, from - 1) ? from - 1 : from;
    }

    private static bool IsName(OutlineReader lines, int i) =>
        lines.Text(i) is { Length: > 2 and < 60 } text && !lines.IsBlank(i) && (text.Contains('@') || text.Split(' ').Length <= 4);

    [GeneratedRegex(@"\b\d{1,2}[:.]\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();
}
