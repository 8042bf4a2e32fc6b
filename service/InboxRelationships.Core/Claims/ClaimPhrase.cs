namespace InboxRelationships.Core.Claims;

/// <summary>
/// One phrase of the lists: words in a row, with alternatives (<c>meeting|seeing</c>), open endings (<c>discuss*</c>), up to so many words
/// between (<c>~2</c>), kinds of words set at the file's head (<c>&lt;joy&gt;</c>) and, at one end, the name of whoever is spoken of
/// (<c>{name}</c>). Japanese has no gaps between words: there the
/// pieces between <c>~</c> follow one another within twelve signs.
/// </summary>
internal sealed class ClaimPhrase
{
    private readonly List<Slot> _slots = [];

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
                _slots.Add(new(word.Split('|'), gap));
                gap = 0;
            }
        }
    }

    public ClaimType Type { get; }

    /// <summary>The name stands right before it.</summary>
    public bool NamesBefore { get; }

    /// <summary>The name stands right after it.</summary>
    public bool NamesAfter { get; }

    /// <summary>A question may say it too: "did you see my last mail?"</summary>
    public bool MayAsk => Type is ClaimType.OwnFollowUp or ClaimType.OldTie;

    /// <summary>The words it may begin with; those with an open ending are marked by <c>*</c>.</summary>
    public IEnumerable<string> Beginnings => _slots[0].Alternatives;

    /// <summary>Whether a word of it is one of those given.</summary>
    public bool Contains(Func<string, bool> word) => _slots.Exists(s => s.Alternatives.Any(word));

    /// <summary>Where it ends when it begins with a word; negative when it does not.</summary>
    public int EndFrom(IReadOnlyList<string> words, int at) => _slots[0].Fits(words[at]) ? EndFrom(words, at + 1, 1) : -1;

    private int EndFrom(IReadOnlyList<string> words, int at, int slot)
    {
        if (slot == _slots.Count) return at;
        for (var i = at; i <= at + _slots[slot].Gap && i < words.Count; i++)
            if (_slots[slot].Fits(words[i]) && EndFrom(words, i + 1, slot + 1) is >= 0 and var end) return end;
        return -1;
    }

    /// <summary>A word of a phrase.</summary>
    private sealed class Slot(string[] alternatives, int gap)
    {
        private readonly HashSet<string> _whole = new(alternatives.Where(a => a[^1] != '*'), StringComparer.Ordinal);
        private readonly string[] _open = [.. alternatives.Where(a => a[^1] == '*').Select(a => a[..^1])];

        public IReadOnlyList<string> Alternatives => alternatives;

        public int Gap => gap;

        public bool Fits(string word)
        {
            if (_whole.Contains(word)) return true;
            foreach (var beginning in _open)
                if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
            return false;
        }
    }
}
