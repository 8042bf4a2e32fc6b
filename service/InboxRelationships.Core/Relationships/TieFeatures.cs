using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>
/// One tie as the trained model sees it at one instant: contact both ways at five half-lives, its rhythm, its company, and the owner's pace.
/// Counts, masses and spans enter as log(1+x), so that a coefficient means a share and no single value leads.
/// </summary>
internal sealed class TieFeatures(
    Owner owner, Company company, OwnerPace pace, IReadOnlyDictionary<string, double> activity, IReadOnlySet<string> colleagues, TieStandings standings,
    DateTimeOffset now)
{
    // Where no answer was ever seen, the latency stands at a week; a side that never spoke fell silent three years ago.
    private const double NoLatency = 168;
    private const double NeverDays = 1095;

    // A silence such as comes once in a hundred of a tie's own is more than a long one: after twenty letters or more it ended, in the
    // training windows, a third as often as its length and those letters foretell.
    private const double OneInHundred = 0.01, RarestTold = 1e-6, ManyLetters = 3;

    /// <summary>What each value is, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "written7", "written28", "written56", "written112", "written365", "received7", "received28", "received56", "received112", "received365",
        "strength", "strengthSquared", "lasting", "both28", "sent", "received", "fewerWay", "bulk", "aloneShare",
        "silence", "silenceSquared", "silenceWritten", "silenceReceived", "owed", "activeWeeks", "activeDays", "activeDays28", "activeDays112",
        "ownAnswers", "theirAnswers", "ownLatency", "theirLatency", "interval", "burstiness", "age", "surprise", "initiative",
        "brokenOff", "brokenOffOfMany",
        "groupWritten7", "groupWritten28", "groupWritten112", "groupReceived7", "groupReceived28", "groupReceived112",
        "groupRank7", "groupRank56", "groupRank56Squared", "groupSilence", "beside7", "beside28", "beside112",
        "companyWeight", "companyMean", "companyActive", "colleague",
        "ownerWritten7", "ownerWritten112", "ownerReceived7", "ownerReceived112", "share28", "share112", "ownerTrend", .. TieStandings.Names,
        "placesShare",
    ];

    /// <summary>Where among the values stands how much places weigh beside sums.</summary>
    public static int PlacesShare { get; } = Names.Count - 1;

    public double[] Of(Tie tie)
    {
        var groups = company.SumsOf(tie.PersonId);
        return [.. Contact(tie), .. Rhythm(tie), .. Groups(tie, groups), .. Pace(groups), .. standings.Of(tie), standings.Share];
    }

    private static double[] Contact(Tie tie)
    {
        var (o, i, m, counts) = (tie.Sums.Out, tie.Sums.In, tie.Sums.Met, tie.Counts);
        double Written(Func<DecayedSums, double> at) => Log((at(o) + at(m)) / Mass.Written);
        double Received(Func<DecayedSums, double> at) => Log((at(i) + at(m)) / Mass.Received);
        var strength = Math.Log(tie.Sums.Strength);
        return
        [
            Written(x => x.Days7), Written(x => x.Days28), Written(x => x.Days56), Written(x => x.Days112), Written(x => x.Days365),
            Received(x => x.Days7), Received(x => x.Days28), Received(x => x.Days56), Received(x => x.Days112), Received(x => x.Days365),
            strength, strength * strength, Math.Log(tie.Sums.Lasting), Written(x => x.Days28) * Received(x => x.Days28),
            Log(counts.Sent + counts.Meetings), Log(counts.Received + counts.Meetings), Log(Math.Min(counts.Sent, counts.Received) + counts.Meetings),
            Log(counts.BroadcastReceived), tie.AloneShare,
        ];
    }

    private double[] Rhythm(Tie tie)
    {
        var (rhythm, today) = (tie.Rhythm, owner.DayOf(now));
        var begun = rhythm.BegunByOwner + rhythm.BegunByThem;
        var silence = Since(tie.Real is [.., var last] ? last.At : null);
        var brokenOff = tie.Surprise is { } surprise ? Math.Max(0, Math.Log10(OneInHundred / Math.Max(RarestTold, surprise))) : 0;
        // The longer a letter of theirs waits, the less likely its answer.
        var owed = tie.Real is [.., { Direction: Direction.In, IsMeeting: false, Kind: not InteractionKind.Copied }] ? 1 / (1 + silence) : 0;
        return
        [
            silence, silence * silence, Since(Last(tie, Direction.Out)), Since(Last(tie, Direction.In)), owed,
            Log(rhythm.ActiveWeeks), Log(rhythm.Days.Count), Log(rhythm.DaysSince(today.AddDays(-28))), Log(rhythm.DaysSince(today.AddDays(-112))),
            Log(rhythm.OwnAnswers), Log(rhythm.TheirAnswers), Log(rhythm.OwnLatency ?? NoLatency), Log(rhythm.TheirLatency ?? NoLatency),
            Log(rhythm.MedianInterval ?? 112), rhythm.Burstiness, Log(tie.Real is [var first, ..] ? (now - first.At).TotalDays : 0),
            tie.Surprise ?? 0, begun == 0 ? 0.5 : rhythm.BegunByOwner / (double)begun,
            brokenOff, brokenOff * Math.Max(0, Log(tie.Real.Count) - ManyLetters),
        ];
    }

    private double[] Groups(Tie tie, CompanySums groups)
    {
        var around = company.ActivityAround(tie.PersonId, activity);
        var rank = Log((5 * groups.Written.Days56) + groups.Received.Days56);
        return
        [
            Log(groups.Written.Days7), Log(groups.Written.Days28), Log(groups.Written.Days112),
            Log(groups.Received.Days7), Log(groups.Received.Days28), Log(groups.Received.Days112),
            Log((5 * groups.Written.Days7) + groups.Received.Days7), rank, rank * rank, Since(groups.Last),
            Log(groups.Beside.Days7), Log(groups.Beside.Days28), Log(groups.Beside.Days112),
            Log(around.Weight), Log(around.Mean), Log(around.Active), colleagues.Contains(tie.PersonId) ? 1 : 0,
        ];
    }

    private double[] Pace(CompanySums groups) =>
    [
        Log(pace.Written.Days7), Log(pace.Written.Days112), Log(pace.Received.Days7), Log(pace.Received.Days112),
        Math.Log((groups.Written.Days28 + 0.1) / (pace.Written.Days28 + 1)), Math.Log((groups.Written.Days112 + 0.1) / (pace.Written.Days112 + 1)),
        Math.Log((pace.Written.Days7 + 0.1) / (pace.Written.Days112 + 1)),
    ];

    private double Since(DateTimeOffset? at) => Log(at is { } then ? (now - then).TotalDays : NeverDays);

    private static DateTimeOffset? Last(Tie tie, Direction direction) => tie.Real.LastOrDefault(e => e.IsMeeting || e.Direction == direction)?.At;

    private static double Log(double value) => Math.Log(1 + value);
}
