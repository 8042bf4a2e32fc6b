namespace InboxRelationships.Evaluation.Relationships;

/// <summary>How well scores order outcomes.</summary>
internal static class RankMeasures
{
    /// <summary>Area under the ROC curve, ties at mid-rank; NaN where only one outcome occurs.</summary>
    public static double Auc(IReadOnlyList<(double Score, bool Is)> scored)
    {
        var ordered = scored.OrderBy(s => s.Score).ToList();
        double ranks = 0;
        int yes = 0;
        for (int first = 0, next; first < ordered.Count; first = next)
        {
            for (next = first + 1; next < ordered.Count && ordered[next].Score == ordered[first].Score;) next++;
            for (var i = first; i < next; i++)
            {
                if (!ordered[i].Is) continue;
                ranks += (first + next + 1) / 2.0;
                yes++;
            }
        }

        var no = ordered.Count - yes;
        return yes == 0 || no == 0 ? double.NaN : (ranks - (yes * (yes + 1) / 2.0)) / ((double)yes * no);
    }

    /// <summary>Share of the outcome among the first <paramref name="k"/>; equal scores share their places. NaN without the outcome.</summary>
    public static double Precision(IReadOnlyList<(double Score, bool Is)> scored, int k) =>
        scored.Any(s => s.Is) ? Places(scored.Select(s => (s.Score, s.Is ? 1.0 : 0))).Take(k).Sum() / k : double.NaN;

    /// <summary>Normalised discounted cumulated gain of the first <paramref name="k"/>; equal scores share their places. NaN without any gain.</summary>
    public static double Ndcg(IReadOnlyList<(double Score, double Gain)> scored, int k)
    {
        double Sum(IEnumerable<double> gains) => gains.Take(k).Select((g, i) => g / Math.Log2(i + 2)).Sum();
        var best = Sum(scored.Select(s => s.Gain).OrderDescending());
        return best > 0 ? Sum(Places(scored)) / best : double.NaN;
    }

    /// <summary>Mean distance of predicted from actual shares over ten equally wide bins, by their size.</summary>
    public static double CalibrationError(IReadOnlyList<(double Score, bool Is)> scored) => scored.Count == 0 ? double.NaN :
        scored.GroupBy(s => Math.Min(9, (int)(s.Score * 10)))
            .Sum(bin => bin.Count() * Math.Abs(bin.Average(s => s.Score) - bin.Average(s => s.Is ? 1.0 : 0))) / scored.Count;

    /// <summary>Mean squared distance of probability and outcome.</summary>
    public static double Brier(IReadOnlyList<(double Score, bool Is)> scored) => scored.Average(s => Math.Pow(s.Score - (s.Is ? 1 : 0), 2));

    // The gain at each place when equal scores stand in random order.
    private static IEnumerable<double> Places(IEnumerable<(double Score, double Gain)> scored) =>
        scored.GroupBy(s => s.Score).OrderByDescending(g => g.Key).SelectMany(g => Enumerable.Repeat(g.Average(s => s.Gain), g.Count()));
}
