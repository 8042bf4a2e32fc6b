namespace InboxRelationships.Core.Relationships;

/// <summary>
/// A person's own rhythm: days between days of contact, taken as log-normal and shrunk towards everybody's while little is known.
/// Parameters were fitted on email-Eu-core (35,136 resumed silences): typical interval 4 days, spread 1.30 within and .72 between ties.
/// </summary>
public sealed class Cadence
{
    private const double Spread = 1.30;
    private const double PriorWeight = 3.2; // (1.30 / .72)²: what a tie's own intervals must outweigh
    private const double Forgetting = 0.9; // per interval, so that a new rhythm replaces an old one
    private static readonly double PriorMean = Math.Log(4.0);

    // Spread by the mean interval before it, so that one silence in twenty is called overdue at every rhythm: fitted on email-Eu-core's
    // silences that ended between days 140 and 330. Daily exchange is more even than the common spread, and its few long pauses are no alarm.
    private static readonly (double Days, double Share)[] Narrowing = [(4, 0.735), (10, 0.94), (20, 0.985), (45, 0.95)];

    private readonly double _mean;
    private readonly double _deviation;

    private Cadence(double mean, double deviation, double? usualDays) => (_mean, _deviation, UsualDays) = (mean, deviation, usualDays);

    /// <summary>The usual interval in days (weighted geometric mean, not shrunk); null with fewer than two days of contact.</summary>
    public double? UsualDays { get; }

    /// <summary>The cadence behind days of contact.</summary>
    /// <param name="days">Distinct, in order.</param>
    public static Cadence Of(IReadOnlyList<DateOnly> days)
    {
        double weights = 0, logs = 0, weight = 1;
        for (var i = days.Count - 1; i > 0; i--, weight *= Forgetting)
        {
            weights += weight;
            logs += weight * Math.Log(days[i].DayNumber - days[i - 1].DayNumber);
        }
        var mean = (logs + (PriorWeight * PriorMean)) / (weights + PriorWeight);
        var spread = Spread * Math.Sqrt(1 + (1 / (weights + PriorWeight)));
        if (days.Count > 1) spread *= ShareOf((days[^1].DayNumber - days[0].DayNumber) / (days.Count - 1.0));
        return new(mean, spread, weights > 0 ? Math.Exp(logs / weights) : null);
    }

    /// <summary>Probability that a silence of this person lasts at least so many days.</summary>
    public double Surprise(double days) => days <= 0.5 ? 1 : Normal.Above((Math.Log(days - 0.5) - _mean) / _deviation);

    /// <summary>Days of silence that only so many standard deviations of silences exceed (1.645: one in twenty).</summary>
    public double DaysAt(double deviations) => 0.5 + Math.Exp(_mean + (_deviation * deviations));

    // Straight lines between the strata's middles, on the scale of logarithms.
    private static double ShareOf(double meanDays)
    {
        if (meanDays <= Narrowing[0].Days) return Narrowing[0].Share;
        for (var i = 1; i < Narrowing.Length; i++)
        {
            var (low, high) = (Narrowing[i - 1], Narrowing[i]);
            if (meanDays <= high.Days) return low.Share + ((high.Share - low.Share) * Math.Log(meanDays / low.Days) / Math.Log(high.Days / low.Days));
        }

        return Narrowing[^1].Share;
    }
}
