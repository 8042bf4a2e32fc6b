using InboxRelationships.Core.Calendar;

namespace InboxRelationships.Core.Relationships;

/// <summary>
/// A person's own rhythm: counted days between days of contact, taken as log-normal and shrunk towards everybody's while little is known.
/// So is its spread: who writes daily pauses evenly, who writes in bursts does not. Parameters were fitted on email-Eu-core's silences that ended
/// between days 140 and 330.
/// </summary>
public sealed class Cadence
{
    private const double PriorWeight = 3.2; // (1.30 / .72)², the spread within and between ties: what a tie's own intervals must outweigh
    private const double PriorSpread = 0.9;
    private const double PriorWeightOfSpread = 8;
    private const double Forgetting = 0.9; // per interval, so that a new rhythm replaces an old one
    private static readonly double PriorMean = Math.Log(3.5);

    private readonly double _mean;
    private readonly double _deviation;

    private Cadence(double mean, double deviation, double? usualDays) => (_mean, _deviation, UsualDays) = (mean, deviation, usualDays);

    /// <summary>The usual interval in days (weighted geometric mean, not shrunk); null with fewer than two days of contact.</summary>
    public double? UsualDays { get; }

    /// <summary>The cadence behind days of contact.</summary>
    /// <param name="days">Distinct, in order.</param>
    /// <param name="counted">The days on which silence grows.</param>
    public static Cadence Of(IReadOnlyList<DateOnly> days, CountedDays counted)
    {
        double weights = 0, logs = 0, squares = 0, weight = 1;
        for (var i = days.Count - 1; i > 0; i--, weight *= Forgetting)
        {
            // Word on two days of a weekend is as close together as on two days of the week.
            var log = Math.Log(Math.Max(1, counted.Between(days[i - 1], days[i])));
            weights += weight;
            logs += weight * log;
            squares += weight * log * log;
        }
        var mean = (logs + (PriorWeight * PriorMean)) / (weights + PriorWeight);
        var around = squares - (2 * mean * logs) + (mean * mean * weights);
        var spread = Math.Sqrt((around + (PriorWeightOfSpread * PriorSpread * PriorSpread)) / (weights + PriorWeightOfSpread));
        return new(mean, spread * Math.Sqrt(1 + (1 / (weights + PriorWeight))), weights > 0 ? Math.Exp(logs / weights) : null);
    }

    /// <summary>Probability that a silence of this person lasts at least so many counted days.</summary>
    public double Surprise(double days) => days <= 0.5 ? 1 : Normal.Above((Math.Log(days - 0.5) - _mean) / _deviation);

    /// <summary>Counted days of silence that only so many standard deviations of silences exceed (1.645: one in twenty).</summary>
    public double DaysAt(double deviations) => 0.5 + Math.Exp(_mean + (_deviation * deviations));
}
