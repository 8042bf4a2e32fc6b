namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// Finds letters of one circle that share shingles, by a sample of at most sixteen a letter: some hundred bytes for each, so that a large mailbox is
/// looked through without holding its sketches.
/// </summary>
internal sealed class SketchIndex
{
    private const int Sampled = 16;

    /// <summary>A shingle so many letters of a circle share finds the newest of them only.</summary>
    private const int LongestChain = 48;

    private const int MostByOne = 3;

    private readonly Dictionary<ulong, int> _newest = [];
    private readonly List<(long Letter, int Older)> _places = [];

    /// <summary>The letters met before that share most with this one, best first.</summary>
    public IReadOnlyList<long> Like(SketchedLetter letter, int most, CommonShingles common)
    {
        var hits = new Dictionary<long, int>();
        var circle = MarkOf(letter);
        foreach (var hash in letter.Sketch.Hashes.Where(h => !common.Contains(h)))
        {
            if (!_newest.TryGetValue(hash ^ circle, out var place)) continue;
            for (var steps = 0; place >= 0 && steps < LongestChain; steps++)
            {
                var (other, older) = _places[place];
                hits[other] = hits.GetValueOrDefault(other) + 1;
                place = older;
            }
        }

        var best = hits.OrderByDescending(h => h.Value).ThenByDescending(h => h.Key).Take(most);
        // A single shingle in common is mostly chance.
        return [.. best.Where((h, i) => h.Value > 1 || i < MostByOne).Select(h => h.Key)];
    }

    /// <summary>Takes a letter in.</summary>
    public void Add(SketchedLetter letter)
    {
        var circle = MarkOf(letter);
        // The lowest hashes: copies of one text then sample the same shingles.
        foreach (var hash in letter.Sketch.Hashes.Order().Take(Sampled))
        {
            _places.Add((letter.Id, _newest.GetValueOrDefault(hash ^ circle, -1)));
            _newest[hash ^ circle] = _places.Count - 1;
        }
    }

    private static ulong MarkOf(SketchedLetter letter) => (ulong)letter.Circle.GetHashCode(StringComparison.Ordinal) * 0x9E3779B97F4A7C15;
}
