using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>The line a mail client puts above an earlier message: "On … wrote:" and its kin.</summary>
internal static partial class IntroductionLine
{
    private const int MostWraps = 2;

    /// <summary>Whether one begins at a line, and which line is its last: it may be wrapped over up to three.</summary>
    public static bool IsAt(OutlineReader lines, int i, out int last)
    {
        last = i;
        if (lines.IsBlank(i)) return false;
        if (EndsInColon(lines.Text(i)) || IsDressed(lines.Text(i))) return IsIntroduction(lines, i, i);
        if (!CouldStartIntroduction(lines.Text(i)) || lines.Text(i).Length > 160) return false;
        if (IsDatedAddress(lines, i) || IsTornIntroduction(lines, i, out last)) return true;
        for (var more = 1; more <= MostWraps && lines.Next(last) == last + 1 && lines[last + 1].QuoteDepth == 0; more++)
        {
            last++;
            if (EndsInColon(lines.Text(last))) return IsIntroduction(lines, i, last);
            if (lines.Text(last).Length > 160) return false;
        }

        return false;
    }

    // "On Tue, Apr 11, 2017 at 10:07 PM Ana North", "<", "mailto:…", "> wrote:", as clients leave it that put links on lines of their own
    private static bool IsTornIntroduction(OutlineReader lines, int i, out int last)
    {
        last = i;
        var (bracket, address) = (lines.Next(i), -1);
        if (bracket < 0 || lines.Text(bracket).AsSpan().Trim() is not "<" || (address = lines.Next(bracket)) < 0 || !lines.Text(address).Contains('@')) return false;
        var end = lines.Next(address);
        if (end < 0 || !EndsInColon(lines.Text(end)) || !Lexicon.All["wrote"].IsIn(lines.Folded(end))) return false;
        last = end;
        return true;
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

    [GeneratedRegex(@"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b\d{1,2}:\d{2}\b", RegexOptions.CultureInvariant)]
    internal static partial Regex DateLike();
}
