namespace InboxRelationships.Evaluation.Relationships;

/// <summary>The rules others ship or publish, computed on the raw mail of one contact.</summary>
internal static class ContactRules
{
    private static readonly double[] HalfLives = [7, 56];
    private static readonly double[] Weights = [1, 5];

    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "received count", "sent count", "total count", "recency", "decay 30 d", "Viva's rule",
        .. from half in HalfLives from weight in Weights select $"Interactions Rank λ {half} ω {weight}",
        .. from half in HalfLives from weight in Weights select $"the same over groups, λ {half} ω {weight}",
    ];

    /// <summary>All rules' scores.</summary>
    public static double[] Of(RawContact contact)
    {
        var (sent, received, beside) = (contact.SentAges, contact.ReceivedAges, contact.BesideAges);
        double Rank(double half, double weight) => (weight * Faded(sent.Select(m => m.Age), half)) + Faded(received.Select(m => m.Age), half);
        return
        [
            received.Count, sent.Count, sent.Count + received.Count,
            -sent.Concat(received).Select(m => m.Age).DefaultIfEmpty(1e6).Min(),
            Decay30(contact), Viva(contact),
            .. from half in HalfLives from weight in Weights select Rank(half, weight),
            .. from half in HalfLives from weight in Weights select Rank(half, weight) + Faded(beside, half),
        ];
    }

    // Half-life 30 days, the owner's letters double, each divided by the root of its readers.
    private static double Decay30(RawContact contact) =>
        (2 * contact.SentAges.Sum(m => Math.Pow(2, -m.Age / 30) / Math.Sqrt(m.People)))
        + contact.ReceivedAges.Sum(m => Math.Pow(2, -m.Age / 30) / Math.Sqrt(m.People));

    // Both wrote in the last four weeks; among those, who wrote more.
    private static double Viva(RawContact contact)
    {
        var (sent, received) = (contact.SentAges.Count(m => m.Age <= 28), contact.ReceivedAges.Count(m => m.Age <= 28));
        return sent > 0 && received > 0 ? 1 : 0;
    }

    private static double Faded(IEnumerable<double> ages, double half) => ages.Sum(age => Math.Pow(2, -age / half));
}

/// <summary>One contact's raw mail up to an instant, of every class: days ago, with the number of people in it besides the owner.</summary>
/// <param name="SentAges">From the owner to them.</param>
/// <param name="ReceivedAges">From them to the owner.</param>
/// <param name="BesideAges">From a third to both.</param>
internal sealed record RawContact(List<(double Age, int People)> SentAges, List<(double Age, int People)> ReceivedAges, List<double> BesideAges)
{
    public RawContact() : this([], [], [])
    {
    }
}
