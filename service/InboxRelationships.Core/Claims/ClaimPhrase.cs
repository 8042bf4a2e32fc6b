namespace InboxRelationships.Core.Claims;

/// <summary>
/// One phrase of the lists: words in a row, with alternatives (<c>meeting|seeing</c>), open endings (<c>discuss*</c>), up to so many words
/// between (<c>~2</c>) and, at one end, the name of whoever is spoken of (<c>{name}</c>). Japanese has no gaps between words: there the
/// pieces between <c>~</c> follow one another within twelve signs.
/// </summary>
internal sealed class ClaimPhrase
{
    private readonly List<(string[] Alternatives, int Gap)> _slots = [];

    /// <param name="type">What it says.</param>
    /// <param name="folded">The phrase with its words folded.</param>
    public ClaimPhrase(ClaimType type, string folded)
    {
        Type = type;
        var gap = 0;
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '~') gap = word[1] - '0';
            else if (word == "{name}" && _slots.Count == 0) (NamesBefore, gap) = (true, 0);
            else if (word == "{name}") (NamesAfter, gap) = (true, 0);
            else
            {
                _slots.Add((word.Split('|'), gap));
                gap = 0;
            }
        }
    }

    public ClaimType Type { get; }

    /// <summary>The name stands right before it.</summary>
    public bool NamesBefore { get; }

    /// <summary>The name stands right after it.</summary>
    public bool NamesAfter { get; }

    /// <summary>The words it may begin with; those with an open ending are marked by <c>*</c>.</summary>
    public IEnumerable<string> Beginnings => _slots[0].Alternatives;

    /// <summary>Whether a word of it is one of those given.</summary>
    public bool Contains(Func<string, bool> word) => _slots.Exists(s => s.Alternatives.Any(word));

    /// <summary>Where it ends when it begins with a word; negative when it does not.</summary>
    public int EndFrom(string[] words, int at) => Fits(_slots[0].Alternatives, words[at]) ? EndFrom(words, at + 1, 1) : -1;

    private int EndFrom(string[] words, int at, int slot)
    {
        if (slot == _slots.Count) return at;
        for (var i = at; i <= at + _slots[slot].Gap && i < words.Length; i++)
            if (Fits(_slots[slot].Alternatives, words[i]) && EndFrom(words, i + 1, slot + 1) is >= 0 and var end) return end;
        return -1;
    }

    private static bool Fits(string[] alternatives, string word)
    {
        foreach (var one in alternatives)
            if (one[^1] == '*' ? word.AsSpan().StartsWith(one.AsSpan(0, one.Length - 1)) : one == word) return true;
        return false;
    }
}
