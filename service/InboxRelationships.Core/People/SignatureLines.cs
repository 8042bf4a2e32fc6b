using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>The lines of a signature as plain short texts, whatever the sender put there.</summary>
internal static partial class SignatureLines
{
    private const int MostLines = 14;
    private const int LongestLine = 160;
    private const int LongestPart = 70;
    private const int MostDigits = 2;

    /// <summary>
    /// What stands beside and below the sign-off, cut at bars and dashes. Numbers, addresses, links and what no name or title is written with are
    /// left out, and so is everything from a device's line on.
    /// </summary>
    public static IEnumerable<string> PartsOf(Zones zones)
    {
        var lines = zones.Ending.Select(e => e.IsClosing ? BehindTheSignOff(e.Text) : e.Text).Select(Clean).Where(t => t.Length > 0).Take(MostLines);
        return lines
            .TakeWhile(t => Lexicon.All["mobile"].IndexIn(FoldedText.Of(t)) is not (>= 0 and < 2))
            .Where(t => t.Length <= LongestLine)
            .SelectMany(t => Divider().Split(t))
            .Select(p => p.Trim(' ', ',', ';', ':', '-', '–', '*', '_', '&'))
            .Where(IsPlain);
    }

    // "Best regards, Ana Ruiz"
    private static string BehindTheSignOff(string text) => text.IndexOf(',') is var comma and >= 0 ? text[(comma + 1)..] : "";

    /// <summary>One line without marks that steer how text is shown; gaps are single spaces.</summary>
    private static string Clean(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, LongestLine + 1));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, LongestLine * 2)))
        {
            var isGap = char.IsWhiteSpace(c) || char.IsControl(c);
            if (isGap && kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
            else if (!isGap && char.GetUnicodeCategory(c) != UnicodeCategory.Format) kept.Append(c);
        }

        return kept.ToString().Trim();
    }

    private static bool IsPlain(string part) =>
        part.Length is > 1 and <= LongestPart && part.Count(char.IsDigit) <= MostDigits && !HostOrFile().IsMatch(part) && part.All(IsPlain);

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || " .,'’&/()+-–・".Contains(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex(@"\s*[|·•●◆]\s*|\s+[-–—/]+\s+|\s{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"\w{2}\.\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex HostOrFile();
}
