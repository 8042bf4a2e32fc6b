namespace InboxRelationships.Core.Mail;

/// <summary>
/// Turns of phrase with choices in them, "<c>would you (like|be open) to</c>", looked for word by word in folded text: a tree of words, so that
/// thousands of turns cost hardly more than one.
/// </summary>
internal sealed class PhrasePatterns
{
    private const int Root = 0;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly HashSet<int> _ends = [];
    private readonly Dictionary<int, List<string>> _beginnings = [];
    private int _nodes = 1;

    /// <param name="patterns">As written in the word lists; a trailing <c>*</c> takes any ending.</param>
    public PhrasePatterns(IEnumerable<string> patterns)
    {
        foreach (var phrase in patterns.SelectMany(Phrases)) Add(phrase);
    }

    /// <summary>Whether a pattern holds choices; other phrases are looked for as they stand.</summary>
    public static bool IsPattern(string phrase) => phrase.Contains('(');

    /// <summary>The phrases a pattern stands for: one of each choice, of which one may be nothing.</summary>
    public static IEnumerable<string> Phrases(string pattern)
    {
        var open = pattern.IndexOf('(');
        if (open < 0) return [pattern];
        var close = pattern.IndexOf(')', open);
        return pattern[(open + 1)..close].Split('|').SelectMany(choice => Phrases(string.Concat(pattern.AsSpan(0, open), choice, pattern.AsSpan(close + 1))));
    }

    /// <summary>Whether one of the phrases stands at a word's start, that is behind a gap.</summary>
    public bool IsAt(ReadOnlySpan<char> folded)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var node = Root; folded.Length > 0;)
        {
            var end = folded.IndexOf(' ') is var gap and >= 0 ? gap : folded.Length;
            var word = folded[..end];
            if (_beginnings.TryGetValue(node, out var beginnings) && BeginsWithOne(word, beginnings)) return true;
            if (!lookup.TryGetValue(word, out var known) || !_next.TryGetValue((node, known), out node)) return false;
            if (_ends.Contains(node)) return true;
            folded = folded[Math.Min(end + 1, folded.Length)..];
        }

        return false;
    }

    private void Add(string phrase)
    {
        var words = FoldedText.Of(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isOpen = phrase.EndsWith('*');
        var node = words.SkipLast(isOpen ? 1 : 0).Aggregate(Root, Step);
        if (!isOpen) _ends.Add(node);
        else if (_beginnings.TryGetValue(node, out var beginnings)) beginnings.Add(words[^1]);
        else _beginnings[node] = [words[^1]];
    }

    private int Step(int node, string word)
    {
        if (!_words.TryGetValue(word, out var number)) _words[word] = number = _words.Count;
        if (!_next.TryGetValue((node, number), out var next)) _next[(node, number)] = next = _nodes++;
        return next;
    }

    private static bool BeginsWithOne(ReadOnlySpan<char> word, List<string> beginnings)
    {
        foreach (var beginning in beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }
}
