namespace InboxRelationships.Core.Claims;

/// <summary>
/// The words of one language that take a claim back: <c>not</c> denies it, <c>reported</c> tells it of others (unless <c>self</c> tells),
/// <c>future</c> before a meeting and <c>not meeting</c>, <c>not followUp</c> … near a phrase of the type say that something else is meant.
/// </summary>
internal sealed class ClaimGuards
{
    private const int Reach = 5;
    private const int ReachBehind = 4;

    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds words to a list.</summary>
    public void Add(string list, IEnumerable<string> words)
    {
        if (!_lists.TryGetValue(list, out var there)) _lists[list] = there = new(StringComparer.Ordinal);
        there.UnionWith(words);
    }

    /// <summary>Whether a word belongs to a list.</summary>
    public bool Has(string list, string word) => _lists.TryGetValue(list, out var words) && words.Contains(word);

    /// <summary>Whether nothing takes a phrase back that stands from one word to before another.</summary>
    public bool Pass(ClaimPhrase phrase, Clauses clauses, int at, int end)
    {
        var denies = phrase.Contains(w => Has("not", w));
        for (var i = 0; i < at; i++)
            if (Has("reported", clauses.Words[i]) && !(i > 0 && Has("self", clauses.Words[i - 1]))) return false;
        for (var i = Math.Max(clauses.StartOf(at), at - Reach); i < end; i++)
        {
            if (!(denies && i >= at) && Has("not", clauses.Words[i])) return false;
            if (phrase.Type == ClaimType.RecentMeeting && i < at && Has("future", clauses.Words[i])) return false;
        }

        return !IsOtherwise(phrase.Type, clauses, at, end);
    }

    private bool IsOtherwise(ClaimType type, Clauses clauses, int at, int end)
    {
        if (!_lists.TryGetValue($"not {type}", out var others)) return false;
        for (var i = Math.Max(clauses.StartOf(at), at - Reach); i < Math.Min(clauses.Words.Count, end + ReachBehind); i++)
            if (clauses.StartOf(i) < end && others.Contains(clauses.Words[i])) return true;
        return false;
    }
}
