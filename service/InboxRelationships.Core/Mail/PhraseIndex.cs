using System.Buffers;
using System.Collections.Frozen;

namespace InboxRelationships.Core.Mail;

/// <summary>All phrases of a lexicon by their first word: one pass over a sentence tells where the phrases of each section begin, however many there are.</summary>
internal sealed class PhraseIndex
{
    private const int Opening = 3;

    private readonly FrozenDictionary<string, int> _sections;
    private readonly FrozenDictionary<string, (int Section, string Needle)[]> _byWord;
    private readonly FrozenDictionary<string, (int Section, string Needle)[]> _byOpening;
    private readonly (int Section, SearchValues<string> Phrases)[] _unspaced;

    /// <param name="needles">Folded phrases with a space before, and behind where their last word is whole; those of Japanese have none.</param>
    public PhraseIndex(IEnumerable<(string Section, string Needle)> needles)
    {
        var all = needles.ToList();
        _sections = all.Select(n => n.Section).Distinct().Select((name, number) => (name, number)).ToFrozenDictionary(s => s.name, s => s.number);
        var spaced = all.Where(n => n.Needle[0] == ' ').Select(n => (Section: _sections[n.Section], n.Needle)).ToLookup(n => n.Needle.IndexOf(' ', 1) > 0);
        _byWord = Keyed(spaced[true], n => n[1..n.IndexOf(' ', 1)]);
        _byOpening = Keyed(spaced[false], n => n[1..Math.Min(n.Length, Opening + 1)]);
        _unspaced = [.. all.Where(n => n.Needle[0] != ' ').GroupBy(n => n.Section, n => n.Needle)
            .Select(g => (_sections[g.Key], SearchValues.Create([.. g], StringComparison.Ordinal)))];
    }

    /// <summary>A section's place in the answer of <see cref="FirstIn"/>; negative for one without phrases.</summary>
    public int this[string section] => _sections.GetValueOrDefault(section, -1);

    /// <summary>Where the first phrase of each section begins in folded text, in characters; negative where none occurs.</summary>
    public int[] FirstIn(string folded)
    {
        var first = new int[_sections.Count];
        Array.Fill(first, -1);
        var (words, openings) = (_byWord.GetAlternateLookup<ReadOnlySpan<char>>(), _byOpening.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var at = 0; at + 1 < folded.Length;)
        {
            var rest = folded.AsSpan(at);
            var length = rest[1..].IndexOf(' ');
            if (length < 0) length = rest.Length - 1;
            if (words.TryGetValue(rest.Slice(1, length), out var whole)) Note(whole, rest, at, first);
            for (var opening = Math.Min(Opening, length); opening > 0; opening--)
                if (openings.TryGetValue(rest.Slice(1, opening), out var open)) Note(open, rest, at, first);
            at += length + 1;
        }

        foreach (var (section, phrases) in _unspaced)
            if (folded.AsSpan().IndexOfAny(phrases) is >= 0 and var at && (first[section] < 0 || at < first[section])) first[section] = at;
        return first;
    }

    private static void Note((int Section, string Needle)[] needles, ReadOnlySpan<char> rest, int at, int[] first)
    {
        foreach (var (section, needle) in needles)
            if (first[section] < 0 && rest.StartsWith(needle, StringComparison.Ordinal)) first[section] = at;
    }

    private static FrozenDictionary<string, (int Section, string Needle)[]> Keyed(IEnumerable<(int Section, string Needle)> needles, Func<string, string> key) =>
        needles.GroupBy(n => key(n.Needle)).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());
}
