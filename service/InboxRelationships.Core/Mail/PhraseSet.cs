using System.Buffers;

namespace InboxRelationships.Core.Mail;

/// <summary>Phrases looked for together in folded text; one pass whatever their number.</summary>
internal sealed class PhraseSet
{
    private readonly SearchValues<string> _anywhere;
    private readonly HashSet<string> _exact;
    private readonly PhrasePatterns[] _patterns;

    /// <param name="phrases">As written in the word lists; a trailing <c>*</c> takes any ending.</param>
    /// <param name="patterns">Turns with choices in them; they are only counted.</param>
    public PhraseSet(IEnumerable<string> phrases, IEnumerable<PhrasePatterns> patterns)
    {
        _patterns = [.. patterns];
        var needles = phrases.Select(Needle).ToHashSet(StringComparer.Ordinal);
        _anywhere = SearchValues.Create([.. needles], StringComparison.Ordinal);
        _exact = [.. needles.Select(n => n.Trim())];
        MaxWords = _exact.Count == 0 ? 0 : _exact.Max(e => e.Count(c => c == ' ') + 1);
    }

    /// <summary>Words of the longest phrase.</summary>
    public int MaxWords { get; }

    /// <summary>Whether one of the phrases occurs.</summary>
    public bool IsIn(ReadOnlySpan<char> folded) => folded.ContainsAny(_anywhere);

    /// <summary>Where the first of the phrases begins; negative when none occurs.</summary>
    public int IndexIn(ReadOnlySpan<char> folded) => folded.IndexOfAny(_anywhere);

    /// <summary>Whether the text is one of the phrases and nothing else.</summary>
    public bool IsAll(ReadOnlySpan<char> folded) => _exact.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded.Trim());

    /// <summary>How often the phrases and patterns occur, counted up to <paramref name="atMost"/>.</summary>
    public int CountIn(ReadOnlySpan<char> folded, int atMost)
    {
        var count = _patterns.Length == 0 ? 0 : PatternsIn(folded, atMost);
        for (var at = folded.IndexOfAny(_anywhere); at >= 0 && count < atMost; at = folded.IndexOfAny(_anywhere))
        {
            count++;
            folded = folded[(at + 1)..];
        }

        return count;
    }

    // At each word at most one.
    private int PatternsIn(ReadOnlySpan<char> folded, int atMost)
    {
        var count = 0;
        for (var gap = folded.IndexOf(' '); gap >= 0 && count < atMost; gap = folded.IndexOf(' '))
        {
            folded = folded[(gap + 1)..];
            foreach (var patterns in _patterns)
            {
                if (!patterns.IsAt(folded)) continue;
                count++;
                break;
            }
        }

        return count;
    }

    /// <summary>A phrase as it is looked for in folded text.</summary>
    internal static string Needle(string phrase)
    {
        var folded = FoldedText.Of(phrase);
        if (folded.AsSpan().Trim() is [> '\u3000', ..]) return folded.Trim();
        return phrase.EndsWith('*') ? folded.TrimEnd() : folded;
    }
}
