namespace InboxRelationships.Core.Relationships;

/// <summary>
/// One outcome's log-odds: by the sums of a tie and, the more the more people a mailbox holds, by its place among them.
/// </summary>
/// <param name="Sums">By what passed between the two.</param>
/// <param name="Places">By where the tie stands among its owner's; null where that was not learned.</param>
public sealed record ContactOdds(LinearOdds Sums, LinearOdds? Places)
{
    /// <summary>The probability, 0–1.</summary>
    public double Probability(IReadOnlyList<double> features) => 1 / (1 + Math.Exp(-LogOdds(features)));

    /// <summary>Its logarithmic odds.</summary>
    public double LogOdds(IReadOnlyList<double> features)
    {
        if (Places is null) return Sums.Of(features);
        var share = features[TieFeatures.PlacesShare];
        return ((1 - share) * Sums.Of(features)) + (share * Places.Of(features));
    }

    /// <summary>The same with all log-odds moved by so much.</summary>
    internal ContactOdds Shifted(double by) => new(Sums.Shifted(by), Places?.Shifted(by));
}

/// <summary>An intercept and one coefficient a feature.</summary>
public sealed record LinearOdds(double Intercept, double[] Coefficients)
{
    /// <summary>The log-odds of these features.</summary>
    public double Of(IReadOnlyList<double> features)
    {
        var odds = Intercept;
        for (var i = 0; i < Coefficients.Length; i++) odds += Coefficients[i] * features[i];
        return odds;
    }

    internal LinearOdds Shifted(double by) => this with { Intercept = Intercept + by };
}
