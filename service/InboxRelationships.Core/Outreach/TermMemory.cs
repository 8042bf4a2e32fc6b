using System.Collections;

namespace InboxRelationships.Core.Outreach;

/// <summary>How much of a letter's rarer words was met before.</summary>
/// <param name="Words">Rarer words of the letter.</param>
/// <param name="PairLetters">Earlier letters between its sender and the owner that were not sent to many.</param>
/// <param name="PairWords">Rarer words of those.</param>
/// <param name="Shared">Share of the letter's words that belong to those letters, rare words weighing more; 0–1.</param>
/// <param name="Own">Share of them that the owner wrote to anybody, likewise.</param>
public sealed record TermOverlap(int Words, int PairLetters, int PairWords, double Shared, double Own)
{
    /// <summary>Nothing is known.</summary>
    public static TermOverlap None { get; } = new(0, 0, 0, 0, 0);
}

/// <summary>
/// What a mailbox's letters are about: in how many letters each rarer word stands, which of them the owner writes, and which of them each two
/// people used between them. Words are told by buckets of their hashes, so that the memory is bounded: a megabyte, and one kilobyte for each
/// party the owner ever wrote to.
/// </summary>
internal sealed class TermMemory
{
    private const int Buckets = 1 << 18;
    private const double Young = 50;
    private const int PairBuckets = 1 << 13;

    private readonly ushort[] _letters = new ushort[Buckets];
    private readonly ushort[] _own = new ushort[Buckets];
    private readonly Dictionary<string, Pair> _pairs = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Takes the words of a letter.</summary>
    /// <param name="terms">The words.</param>
    /// <param name="isOwners">Whether the owner wrote it.</param>
    /// <param name="parties">With whom it makes common ground; none for a letter to many.</param>
    public void Note(LetterTerms terms, bool isOwners, IEnumerable<string> parties)
    {
        if (terms.Words.Count == 0) return;
        _count++;
        foreach (var word in terms.Words)
        {
            Increase(ref _letters[BucketOf(word)]);
            if (isOwners) Increase(ref _own[BucketOf(word)]);
        }

        foreach (var party in parties)
        {
            if (!_pairs.TryGetValue(party, out var pair)) _pairs[party] = pair = new();
            pair.Note(terms.Words);
        }
    }

    /// <summary>How much of a letter's words was met before.</summary>
    public TermOverlap Of(LetterTerms terms, string party)
    {
        if (terms.Words.Count == 0) return TermOverlap.None;
        var pair = _pairs.GetValueOrDefault(party);
        var (all, shared, own) = (1e-9, 0.0, 0.0);
        foreach (var word in terms.Words)
        {
            var weight = RarityOf(word);
            all += weight;
            if (pair?.Has(word) is true) shared += weight;
            if (_own[BucketOf(word)] > 0) own += weight;
        }

        // As many words as there are filled places would be met by chance.
        var chance = pair is null ? 0 : pair.Words / (double)PairBuckets;
        var beyondChance = Math.Max(0, ((shared / all) - chance) / (1 - chance));
        return new(terms.Words.Count, pair?.Letters ?? 0, pair?.Words ?? 0, Math.Round(beyondChance, 3), Math.Round(own / all, 3));
    }

    // Inverse document frequency, 1 for a word never met. In a young mailbox no word is common yet.
    private double RarityOf(uint word) => Math.Max(0, 1 - (Math.Log(1 + _letters[BucketOf(word)]) / Math.Log(Young + _count)));

    private static int BucketOf(uint word) => (int)(word % Buckets);

    private static void Increase(ref ushort count) => count += count < ushort.MaxValue ? (ushort)1 : (ushort)0;

    /// <summary>What two people wrote about.</summary>
    private sealed class Pair
    {
        private readonly BitArray _has = new(PairBuckets);

        public int Letters { get; private set; }

        public int Words { get; private set; }

        public bool Has(uint word) => _has[PlaceOf(word)];

        public void Note(IReadOnlyList<uint> words)
        {
            Letters++;
            foreach (var place in words.Select(PlaceOf).Where(p => !_has[p]))
            {
                _has[place] = true;
                Words++;
            }
        }

        private static int PlaceOf(uint word) => (int)((word >> 7) % PairBuckets);
    }
}
