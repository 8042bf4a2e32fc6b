namespace InboxRelationships.Core.Relationships;

/// <summary>Where people stand among one another: rank, percentile and layer.</summary>
/// <param name="Rank">From 1; ties in ordinal order of ids.</param>
/// <param name="Percentile">Percent of the other people in contact who are weaker, ties at mid-rank; 0 for who is not in contact.</param>
/// <param name="Layer">Circle.</param>
internal sealed record Standing(int Rank, double Percentile, Layer Layer)
{
    // Up to which rank a circle goes (five, fifteen more, fifty more, a hundred and fifty in all) and the least strength in it:
    // a letter each way a week, a month, a quarter, and a single one lately.
    private static readonly (Layer Layer, int Ranks, double Floor)[] Circles =
        [(Layer.Inner, 5, 6), (Layer.Close, 20, 1.5), (Layer.Regular, 70, 0.5), (Layer.Wider, 150, 0.3)];

    // Strength that counts for standing while the owner never wrote a word nor met.
    private const double MostWithoutAWord = 1;

    /// <summary>
    /// The standing of each tie by its person. Who only ever wrote to the owner stands no higher than somebody with a few letters both
    /// ways,
    /// however much they wrote: a sender whose bulk was not recognised must not lead.
    /// </summary>
    public static IReadOnlyDictionary<string, Standing> Among(IEnumerable<Tie> ties)
    {
        var ordered = ties.OrderByDescending(PlaceOf).ThenBy(t => t.PersonId, StringComparer.Ordinal).ToList();
        var percentiles = Percentiles([.. ordered.Where(t => t.Real.Count > 0).Select(PlaceOf)]);
        return ordered
            .Select((tie, i) => (tie.PersonId, Standing: new Standing(i + 1, percentiles.GetValueOrDefault(PlaceOf(tie)), LayerOf(i + 1, tie))))
            .ToDictionary(x => x.PersonId, x => x.Standing, StringComparer.Ordinal);
    }

    private static double PlaceOf(Tie tie) =>
        tie.Real.Count == 0 ? 0
        : tie.WasWrittenTo || tie.HasMet ? tie.Sums.Strength
        : Math.Min(tie.Sums.Strength, MostWithoutAWord);

    private static Layer LayerOf(int rank, Tie tie)
    {
        if (!tie.IsTwoWay) return Layer.Outer;
        foreach (var (layer, ranks, floor) in Circles)
            if (rank <= ranks && tie.Sums.Strength >= floor) return layer;
        return Layer.Outer;
    }

    private static Dictionary<double, double> Percentiles(IReadOnlyList<double> descending)
    {
        var percentiles = new Dictionary<double, double>();
        for (int first = 0, next; first < descending.Count; first = next)
        {
            next = first + 1;
            while (next < descending.Count && descending[next] == descending[first]) next++;
            var below = descending.Count - next + ((next - first - 1) / 2.0);
            percentiles[descending[first]] = descending.Count == 1 ? 100 : 100 * below / (descending.Count - 1);
        }
        return percentiles;
    }
}
