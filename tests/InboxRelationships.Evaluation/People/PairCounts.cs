namespace InboxRelationships.Evaluation.People;

/// <summary>Pairs of one owner: joined rightly, joined wrongly, left apart wrongly; and B³ over the addresses whose owner is known.</summary>
internal sealed record PairCounts(int Right, int Wrong, int Missed, double BcubedPrecision, double BcubedRecall, int Items)
{
    public double Precision => Right + Wrong == 0 ? double.NaN : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? double.NaN : (double)Right / (Right + Missed);

    /// <summary>Several owners as one.</summary>
    public static PairCounts Sum(IEnumerable<PairCounts> owners)
    {
        var all = owners.ToList();
        var items = Math.Max(1, all.Sum(c => c.Items));
        return new(
            all.Sum(c => c.Right), all.Sum(c => c.Wrong), all.Sum(c => c.Missed),
            all.Sum(c => c.BcubedPrecision * c.Items) / items, all.Sum(c => c.BcubedRecall * c.Items) / items, all.Sum(c => c.Items));
    }

    /// <param name="truth">The real person behind the addresses in question.</param>
    /// <param name="clusters">What was resolved, of all addresses.</param>
    /// <param name="isKnownPair">Whether a pair with an address that is not in question was joined without the planting too.</param>
    public static PairCounts Of(IReadOnlyDictionary<string, string> truth, IReadOnlyDictionary<string, string> clusters, Func<string, string, bool> isKnownPair)
    {
        var seen = truth.Keys.Where(clusters.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var members = clusters.ToLookup(c => c.Value, c => c.Key);
        var (right, wrong, missed, precision, recall) = (0, 0, 0, 0.0, 0.0);
        foreach (var one in seen)
        {
            var joined = members[clusters[one]].ToList();
            var known = joined.Where(truth.ContainsKey).ToList();
            var same = seen.Where(o => truth[o] == truth[one]).ToList();
            right += same.Count(o => string.CompareOrdinal(one, o) < 0 && clusters[o] == clusters[one]);
            missed += same.Count(o => string.CompareOrdinal(one, o) < 0 && clusters[o] != clusters[one]);
            wrong += known.Count(o => string.CompareOrdinal(one, o) < 0 && truth[o] != truth[one]);
            wrong += joined.Count(o => !truth.ContainsKey(o) && !isKnownPair(truth[one], o));
            precision += (double)known.Count(o => truth[o] == truth[one]) / known.Count;
            recall += (double)known.Count(o => truth[o] == truth[one]) / same.Count;
        }

        return seen.Count == 0 ? new(0, 0, 0, 0, 0, 0) : new(right, wrong, missed, precision / seen.Count, recall / seen.Count, seen.Count);
    }
}
