using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>A sentence's words, folded, each with the clause it stands in and whether it was written with a capital.</summary>
internal sealed class Clauses
{
    private readonly List<string> _words = [];
    private readonly List<int> _starts = [];
    private readonly HashSet<string> _capitals = new(StringComparer.Ordinal);

    public Clauses(string sentence)
    {
        foreach (var range in sentence.AsSpan().SplitAny(",;:–—()…!?"))
            foreach (var clause in sentence[range].Split(" - ")) Add(clause);
    }

    /// <summary>All words in order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Where the clause of a word begins.</summary>
    public int StartOf(int word) => _starts[word];

    /// <summary>Whether a word was written with a capital and is longer than a letter.</summary>
    public bool IsCapital(string word) => _capitals.Contains(word);

    private void Add(string clause)
    {
        var start = _words.Count;
        foreach (var word in FoldedText.Of(clause).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _words.Add(word);
            _starts.Add(start);
        }

        foreach (var written in clause.Split([' ', '\'', '’', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
            if (written.Length > 1 && char.IsUpper(written[0])) _capitals.Add(FoldedText.Of(written).Trim());
    }
}
