using System.Buffers;
using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>Recognises texts that are not their sender's: what lists add to posts, and articles passed on without any mark of forwarding.</summary>
internal static partial class PassedOnReader
{
    /// <summary>Where a list's lines and an article's first ones stand.</summary>
    private const int Edge = 12, Top = 25;

    private const int LongLine = 400;
    private const int ShortRemark = 80, LeastWords = 80, ArticleWords = 150;
    private const int MostLinks = 5;

    private static readonly SearchValues<string> Footers =
        SearchValues.Create([.. EmbeddedText.Lines("Outreach.list-footers.txt")], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a discussion list's server left its lines at the beginning or the end.</summary>
    public static bool HasListFooter(BodyOutline body)
    {
        var lines = body.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text));
        return lines.Take(Edge).Concat(lines.TakeLast(Edge)).Any(l => Cut(l.Text).ContainsAny(Footers));
    }

    /// <summary>
    /// Whether a text of others is passed on: the author says so at the top, or an article stands below a few words of the author's own. Whoever
    /// publishes an article claims its rights.
    /// </summary>
    public static bool PassesOn(BodyOutline body, Zones zones, Letter letter)
    {
        if (letter.Words["sharing"].IsIn(letter.Opener)) return true;
        if (body.IsHtml || letter.Text.AsSpan().Count("://") > MostLinks) return false;
        var lines = zones.In(Zone.Authored, Zone.Greeting, Zone.Closing).Select(l => l.Text.Trim()).Where(l => l.Length > 0).Take(Top).ToList();
        return IsBelowRule(lines) || (!letter.Words["rights"].IsIn(letter.Folded) && IsArticle(lines, letter.Folded.AsSpan().Count(' ')));
    }

    // Its address alone on a line, or the line of who wrote it where and when.
    private static bool IsArticle(List<string> lines, int words) =>
        (words > ArticleWords && lines.Take(6).Any(l => Address().IsMatch(Cut(l)))) || (words > LeastWords && lines.Exists(l => Byline().IsMatch(Cut(l))));

    private static bool IsBelowRule(List<string> lines)
    {
        // Lists draw theirs with low lines.
        var rule = lines.FindIndex(l => l.Length >= 2 && !l.Any(c => char.IsLetterOrDigit(c) || c == '_'));
        return rule is > 0 and < Edge
            && lines.Take(rule).Sum(l => Cut(l).Count(' ') + 1) <= ShortRemark
            && lines.Skip(rule + 1).Take(2).Any(l => Address().IsMatch(Cut(l)) || l.StartsWith("By ", StringComparison.Ordinal));
    }

    private static ReadOnlySpan<char> Cut(string line) => line.AsSpan(0, Math.Min(line.Length, LongLine));

    [GeneratedRegex(@"^(?:(?:from|via|source):? )?<?(?:https?://|www\.)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "By Ann Reader", "LISBON, June 3 (Reuters)", "OSLO - ": how papers and agencies begin.
    [GeneratedRegex(
        @"^By [A-Z][\w.'-]+ [A-Z]|\((?:AP|Reuters|AFP|UPI|Bloomberg|Dow Jones|PRNewswire)\)|^[A-Z][A-Z .]{3,25}(?:, [A-Z][\w. ]+)? (?:--?|–|—) [A-Z]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();
}
