namespace InboxRelationships.Core.Relationships;

/// <summary>
/// Where each tie stands among its owner's by the simple rules. Places carry over from one mailbox to another where sums do not: how much people
/// write differs far more between owners than how they divide it (Godoy-Lorite, Guimerà, Sales-Pardo 2016).
/// </summary>
internal sealed class TieStandings
{
    // Keeps the log-odds of the first and last place finite, and small networks' places from the ends.
    private const double Margin = 0.02;

    // In a mailbox of few people the first place is nobody's merit. Places weigh two thirds at most, half of that among twenty.
    private const double MostShare = 2.0 / 3;
    private const double PeopleOfHalf = 20;

    private static readonly (string Name, Func<Standing, double> Of)[] Rules =
    [
        ("groupRank56", s => (5 * s.Groups.Written.Days56) + s.Groups.Received.Days56),
        ("groupRank7", s => (5 * s.Groups.Written.Days7) + s.Groups.Received.Days7),
        ("rank56", s => (5 * s.Letters.Written.Days56) + s.Letters.Received.Days56),
        ("rank7", s => (5 * s.Letters.Written.Days7) + s.Letters.Received.Days7),
        ("balance56", s => s.Letters.Written.Days56 + s.Letters.Received.Days56),
        ("balance7", s => s.Letters.Written.Days7 + s.Letters.Received.Days7),
        ("sent", s => s.Letters.Sent),
        ("strength", s => s.Tie.Sums.Strength),
        ("recency", s => s.Letters.Last.UtcTicks),
    ];

    private readonly Dictionary<string, double[]> _places = new(StringComparer.Ordinal);

    /// <param name="ties">All ties of the owner's; only those with anything in the ledger have a place.</param>
    /// <param name="company">Their groups.</param>
    public TieStandings(IEnumerable<Tie> ties, Company company)
    {
        List<Standing> standing =
            [.. ties.Where(t => t.Entries.Count > 0).Select(t => new Standing(t, LetterSums.Of(t, company.Now), company.SumsOf(t.PersonId)))];
        foreach (var one in standing) _places[one.Tie.PersonId] = new double[Rules.Length];
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            double[] scores = [.. standing.Select(Rules[rule].Of)];
            double[] sorted = [.. scores.Order()];
            for (var i = 0; i < scores.Length; i++) _places[standing[i].Tie.PersonId][rule] = PlaceOf(scores[i], sorted);
        }
    }

    /// <summary>How much places weigh beside sums in this mailbox, 0–1.</summary>
    public double Share => MostShare * _places.Count / (_places.Count + PeopleOfHalf);

    /// <summary>What each value is, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rules.SelectMany(r => new[] { r.Name + "Place", r.Name + "PlaceSquared", r.Name + "PlaceOdds" })];

    /// <summary>The places of one tie, 0–1, each with its square and its log-odds.</summary>
    public IEnumerable<double> Of(Tie tie) =>
        _places.GetValueOrDefault(tie.PersonId, new double[Rules.Length]).SelectMany(p => new[] { p, p * p, Math.Log((p + Margin) / (1 + Margin - p)) });

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

    /// <summary>What the rules look at.</summary>
    private readonly record struct Standing(Tie Tie, LetterSums Letters, CompanySums Groups);
}
