using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>Finds earlier messages inside a body, by the client's marks, by quotation depth, and by the lines that introduce them.</summary>
internal static partial class QuotationFinder
{
    /// <summary>Marks what is quoted.</summary>
    public static void Mark(OutlineReader lines, Zone[] zones)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (zones[i] == Zone.Quoted) continue;
            if (lines[i].QuoteDepth > 0) zones[i] = Zone.Quoted;
            else if (StartsOriginal(lines, i, out var from))
            {
                Array.Fill(zones, Zone.Quoted, from, zones.Length - from);
                return;
            }
            else if (Introduces(lines, i, out var last)) MarkIntroduction(lines, zones, i, last);
        }
    }

    // Where the quotation itself is marked, only the line above it is to be taken; where it is not, all that follows is the quotation.
    private static void MarkIntroduction(OutlineReader lines, Zone[] zones, int first, int last)
    {
        var isMarked = lines.LastQuoted > last;
        Array.Fill(zones, Zone.Quoted, first, (isMarked ? last + 1 : lines.Count) - first);
    }

    private static bool StartsOriginal(OutlineReader lines, int i, out int from)
    {
        from = i;
        if (lines.IsBlank(i)) return false;
        if (IsSeparator(lines, i)) return true;
        if (!StartsHeaderBlock(lines, i)) return false;
        from = BlockStart(lines, i);
        return true;
    }

    // "-----Original Message-----", "Begin forwarded message:", Notes' "---- Forwarded by …"
    private static bool IsSeparator(OutlineReader lines, int i)
    {
        var text = lines.Text(i).AsSpan().Trim();
        return text.Length < 200 && (text.StartsWith("--") || text.StartsWith("__") || text.EndsWith(":") || text.StartsWith("=="))
            && Lexicon.All["original"].IsIn(lines.Folded(i));
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

        return others >= (isFrom ? 1 : 2) || (isFrom && lines[i].Landmark == BodyLandmark.Original);
    }

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

    /// <summary>"On … wrote:" and its kin, on one line or wrapped over two.</summary>
    private static bool Introduces(OutlineReader lines, int i, out int last)
    {
        last = i;
        if (lines.IsBlank(i)) return false;
        if (EndsInColon(lines.Text(i))) return IsIntroduction(lines, i, i);
        var next = lines.Next(i);
        if (next != i + 1 || !EndsInColon(lines.Text(next)) || lines.Text(i).Length > 120 || !CouldStartIntroduction(lines.Text(i))) return false;
        last = next;
        return lines[next].QuoteDepth == 0 && IsIntroduction(lines, i, next);
    }

    private static bool EndsInColon(string text) => text.AsSpan().TrimEnd() is [.., ':' or '：'];

    private static bool IsIntroduction(OutlineReader lines, int first, int last)
    {
        var text = first == last ? lines.Text(first) : lines.Text(first) + " " + lines.Text(last);
        if (text.Length > 300) return false;
        var digits = text.Count(char.IsDigit);
        if (digits >= 4 && text.Contains('<') && text.Contains('@')) return true;
        if (!Lexicon.All["wrote"].IsIn(lines.Folded(first)) && !Lexicon.All["wrote"].IsIn(lines.Folded(last))) return false;
        return digits >= 3 || (lines.Next(last) is var next and >= 0 && lines[next].QuoteDepth > 0);
    }

    private static bool CouldStartIntroduction(string text) => text.Count(char.IsDigit) >= 3 || text.Contains('@');

    [GeneratedRegex(@"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}:\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();
}
