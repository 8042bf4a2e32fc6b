using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Evaluation.Zoning;

/// <summary>
/// Tells a reply's quoted lines from its own by what others wrote before it in the thread: a line is quoted where four fifths of its runs of four words
/// stand there or a client marked it, and own where at most a fifth does. Runs are counted over line breaks, so that wrapping does not matter.
/// </summary>
internal sealed partial class ThreadTruth
{
    private const int Run = 4;
    private readonly HashSet<int> _others = [];
    private readonly HashSet<int> _same = [];
    private readonly Func<string, bool> _isBoilerplate;

    /// <param name="reply">The reply.</param>
    /// <param name="earlier">The messages before it.</param>
    /// <param name="isBoilerplate">Whether a line stands in messages of many threads: a signature or a list's footer.</param>
    public ThreadTruth(IncomingMessage reply, IEnumerable<IncomingMessage> earlier, Func<string, bool> isBoilerplate)
    {
        _isBoilerplate = isBoilerplate;
        foreach (var message in earlier)
        {
            var known = message.Envelope.From?.Address == reply.Envelope.From?.Address ? _same : _others;
            known.UnionWith(Runs([.. message.Body.Lines.SelectMany(l => Words(l.Text))]));
        }
    }

    /// <summary>The truth of each line; all unknown where nothing of an earlier message is found.</summary>
    /// <param name="body">The reply's body.</param>
    /// <param name="isWhole">Whether the archive surely holds what was quoted.</param>
    public IReadOnlyList<bool?> Of(BodyOutline body, bool isWhole)
    {
        var truth = body.Lines.Select(Tell).ToArray();
        if (!truth.Contains(true)) return new bool?[truth.Length];

        // Of what follows a header or "… wrote:", unmarked and unknown, nobody can say whether it is own or of a message that is lost.
        var header = body.Lines.ToList().FindIndex(l => l.QuoteDepth == 0 && HeaderLike().IsMatch(l.Text));
        var isMarked = isWhole && body.Lines.Any(l => l.QuoteDepth > 0);
        for (var i = Math.Max(0, header); header >= 0 && i < truth.Length; i++)
        {
            if (truth[i] is false && (!isMarked || HeaderLike().IsMatch(body.Lines[i].Text))) truth[i] = null;
        }

        return truth;
    }

    private bool? Tell(BodyLine line)
    {
        var words = Words(line.Text);
        if (words.Count < Run || _isBoilerplate(TruthfulBody.Bare(line.Text))) return null;
        if (line.QuoteDepth > 0) return true;
        var runs = Runs(words).ToList();
        var share = runs.Count(_others.Contains) / (double)runs.Count;
        if (share >= 0.8) return true;
        return share <= 0.2 && !runs.Exists(_same.Contains) ? false : null;
    }

    private static List<string> Words(string text) => [.. Word().EnumerateMatches(text).ToStrings(text)];

    private static IEnumerable<int> Runs(List<string> words)
    {
        for (var i = 0; i + Run <= words.Count; i++) yield return HashCode.Combine(words[i], words[i + 1], words[i + 2], words[i + 3]);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^[\s>*]*(?:from|sent|to|cc|subject|date|von|gesendet|an|betreff|de|envoyé)\s*:|^\s*(?:--|__|==)|wrote|forwarded"
            + @"|@.*:\s*$|\d{1,2}:\d\d.*:\s*$|^\s*\d\d/\d\d/\d{2,4} \d\d:\d\d",
        RegexOptions.IgnoreCase)]
    private static partial Regex HeaderLike();
}

/// <summary>Matches as lower-case strings.</summary>
file static class Matches
{
    public static List<string> ToStrings(this Regex.ValueMatchEnumerator matches, string text)
    {
        var found = new List<string>();
        foreach (var match in matches) found.Add(text.Substring(match.Index, match.Length).ToLowerInvariant());
        return found;
    }
}
