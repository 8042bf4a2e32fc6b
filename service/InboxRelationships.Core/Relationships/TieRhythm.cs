using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>How contact with one person goes back and forth: answers and their time, who begins, how evenly it is spread.</summary>
internal sealed class TieRhythm
{
    // A word the other way within so long is taken as an answer; later it is a new beginning.
    private const double AnswerDays = 7;

    // After so many days without a word, whoever speaks begins anew.
    private const double Pause = 4;

    private readonly List<double> _ownHours = [];
    private readonly List<double> _theirHours = [];

    public TieRhythm(IReadOnlyList<Interaction> real, IReadOnlyList<DateOnly> days)
    {
        Days = days;
        ActiveWeeks = days.Select(d => (d.DayNumber + 6) / 7).Distinct().Count();
        Walk([.. real.Where(e => !e.IsMeeting)]);
        double[] intervals = [.. days.Zip(days.Skip(1), (a, b) => (double)(b.DayNumber - a.DayNumber))];
        MedianInterval = Median(intervals);
        Burstiness = BurstinessOf(intervals);
    }

    /// <summary>Distinct days of contact, in order.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    public int ActiveWeeks { get; }

    /// <summary>Answers of the owner, and theirs.</summary>
    public int OwnAnswers => _ownHours.Count;

    public int TheirAnswers => _theirHours.Count;

    /// <summary>Median hours until the owner answered; null without an answer.</summary>
    public double? OwnLatency => Median(_ownHours);

    public double? TheirLatency => Median(_theirHours);

    /// <summary>Exchanges the owner began after a pause, and they.</summary>
    public int BegunByOwner { get; private set; }

    public int BegunByThem { get; private set; }

    /// <summary>Median days between days of contact.</summary>
    public double? MedianInterval { get; }

    /// <summary>(σ−μ)/(σ+μ) of the intervals: −1 like a clock, 0 at random, towards 1 in bursts. 0 with fewer than two intervals.</summary>
    public double Burstiness { get; }

    public int DaysSince(DateOnly day) => Days.Count(d => d >= day);

    private void Walk(IReadOnlyList<Interaction> mails)
    {
        for (var i = 0; i < mails.Count; i++)
        {
            var (mail, before) = (mails[i], i > 0 ? mails[i - 1] : null);
            var silent = before is null ? double.MaxValue : (mail.At - before.At).TotalDays;
            if (silent >= Pause) Begin(mail.Direction);
            if (before is null || before.Direction == mail.Direction || silent > AnswerDays) continue;
            (mail.Direction == Direction.Out ? _ownHours : _theirHours).Add(silent * 24);
        }
    }

    private void Begin(Direction direction)
    {
        if (direction == Direction.Out) BegunByOwner++;
        else BegunByThem++;
    }

    private static double? Median(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return null;
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double BurstinessOf(IReadOnlyList<double> intervals)
    {
        if (intervals.Count < 2) return 0;
        var mean = intervals.Average();
        var deviation = Math.Sqrt(intervals.Average(x => (x - mean) * (x - mean)));
        return (deviation - mean) / (deviation + mean);
    }
}
