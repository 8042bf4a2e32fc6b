using InboxRelationships.Core.Interactions;

namespace InboxRelationships.Core.Relationships;

/// <summary>
/// Where each tie stands among its owner's by the simple rules. Places carry over from one mailbox to another where sums do not: how much people
/// write differs far more between owners than how they divide it (Godoy-Lorite, Guimerà, Sales-Pardo 2016).
/// </summary>
internal sealed class TieStandings
{
    // Keeps the log-odds of the first and last place finite, and small networks' places from the ends.
    private const double Margin = 0.02;

    private static readonly (string Name, Func<Tie, CompanySums, double> Of)[] Rules =
    [
        ("groupRank56", (_, g) => (5 * g.Written.Days56) + g.Received.Days56),
        ("groupRank7", (_, g) => (5 * g.Written.Days7) + g.Received.Days7),
        ("rank56", (t, _) => (5 * Written(t).Days56) + Received(t).Days56),
        ("balance56", (t, _) => Written(t).Days56 + Received(t).Days56),
        ("rank28", (t, _) => (2 * Written(t).Days28) + Received(t).Days28),
        ("rank7", (t, _) => (5 * Written(t).Days7) + Received(t).Days7),
        ("sent", (t, _) => t.Counts.Sent + t.Counts.Meetings),
        ("strength", (t, _) => t.Sums.Strength),
        ("recency", (t, _) => t.Real is [.., var last] ? last.At.UtcTicks : 0),
    ];

    private readonly Dictionary<string, double[]> _places = new(StringComparer.Ordinal);

    /// <param name="ties">All ties of the owner's; only those with anything in the ledger have a place.</param>
    /// <param name="company">Their groups.</param>
    public TieStandings(IEnumerable<Tie> ties, Company company)
    {
        List<Tie> placed = [.. ties.Where(t => t.Entries.Count > 0)];
        foreach (var tie in placed) _places[tie.PersonId] = new double[Rules.Length];
        var groups = placed.ConvertAll(t => company.SumsOf(t.PersonId));
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            double[] scores = [.. placed.Select((t, i) => Rules[rule].Of(t, groups[i]))];
            double[] sorted = [.. scores.Order()];
            for (var i = 0; i < scores.Length; i++) _places[placed[i].PersonId][rule] = PlaceOf(scores[i], sorted);
        }
    }

    /// <summary>What each value is, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rules.SelectMany(r => new[] { r.Name + "Place", r.Name + "PlaceSquared", r.Name + "PlaceOdds" })];

    /// <summary>The places of one tie, 0–1, each with its square and its log-odds.</summary>
    public IEnumerable<double> Of(Tie tie) =>
        _places.GetValueOrDefault(tie.PersonId, new double[Rules.Length]).SelectMany(p => new[] { p, p * p, Math.Log((p + Margin) / (1 + Margin - p)) });

    private static DecayedSums Written(Tie tie) => Share(tie.Sums.Out, tie.Sums.Met, Mass.Written);

    private static DecayedSums Received(Tie tie) => Share(tie.Sums.In, tie.Sums.Met, Mass.Received);

    // In letters.
    private static DecayedSums Share(DecayedSums mail, DecayedSums met, double letter) => mail with
    {
        Days7 = (mail.Days7 + met.Days7) / letter,
        Days28 = (mail.Days28 + met.Days28) / letter,
        Days56 = (mail.Days56 + met.Days56) / letter,
    };

    // Equal scores share the middle of their places.
    private static double PlaceOf(double score, double[] sorted)
    {
        var (first, next) = (LowerBound(sorted, score), LowerBound(sorted, Math.BitIncrement(score)));
        return (first + next) / 2.0 / sorted.Length;
    }

    private static int LowerBound(double[] sorted, double score)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < score) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
