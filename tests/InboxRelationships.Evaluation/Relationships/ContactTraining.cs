using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Learns the contact model's four outcomes.</summary>
internal static class ContactTraining
{
    // Chosen on training windows alone (learned up to April 2001 and day 280, looked at on what followed): a strong penalty carries over
    // from one network to another, and the few real mailboxes are to weigh against the large network.
    private const double Penalty = 3000;
    private const double WeightOfMailbox = 4;
    private const int SilentDays = 60;

    // Whom the owner will write to is told by places more than by sums, and best by both: chosen on the same windows.
    private const double PenaltyOfPlaces = 1000;
    private const double ShareOfPlaces = 0.75;

    /// <summary>The model learned from these contacts.</summary>
    public static ContactModel Train(IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, int version, string trainedOn) => new()
    {
        Version = version,
        TrainedOn = trainedOn,
        Features = TieFeatures.Names,
        TwoWay = Fit(network, mailboxes, a => a.IsTwoWay(28)),
        Writes = Mixed(
            Fit(network, mailboxes, a => a.IsWritten(30)),
            Fit(network, mailboxes, a => a.IsWritten(30), IsPlaceOrPace, PenaltyOfPlaces)),
        Resumes = Fit(network, mailboxes, a => a.IsAny(28)),
        Reconnects = Fit([.. network.Where(IsSilent)], [.. mailboxes.Where(IsSilent)], a => a.IsAny(60)),
    };

    /// <summary>Whether a tie has been silent for so long that taking it up is reconnecting.</summary>
    public static bool IsSilent(Candidate candidate) => candidate.Tie.SilentDays >= SilentDays;

    private static ContactOdds Fit(IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, Func<Ahead, bool> outcome) =>
        Fit(network, mailboxes, outcome, name => !IsPlace(name), Penalty);

    /// <summary>Learns from the features chosen; the others' coefficients are nothing.</summary>
    private static ContactOdds Fit(
        IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, Func<Ahead, bool> outcome, Func<string, bool> isChosen, double penalty)
    {
        int[] chosen = [.. Enumerable.Range(0, TieFeatures.Names.Count).Where(i => isChosen(TieFeatures.Names[i]))];
        double[] Of(Candidate candidate) => [.. chosen.Select(i => candidate.Features[i])];
        var fit = LogisticFit.Of(
            [
                .. network.Where(c => c.Tie.Real.Count > 0).Select(c => (Of(c), outcome(c.Ahead), 1.0)),
                .. mailboxes.Select(c => (Of(c), outcome(c.Ahead), WeightOfMailbox)),
            ],
            penalty);
        var coefficients = new double[TieFeatures.Names.Count];
        for (var i = 0; i < chosen.Length; i++) coefficients[chosen[i]] = Round(fit.Coefficients[i]);
        return new(Round(fit.Intercept), coefficients);
    }

    private static bool IsPlace(string name) => TieStandings.Names.Contains(name);

    private static bool IsPlaceOrPace(string name) => IsPlace(name) || name.StartsWith("owner", StringComparison.Ordinal);

    /// <summary>Both log-odds in one.</summary>
    private static ContactOdds Mixed(ContactOdds sums, ContactOdds places)
    {
        double Mix(double a, double b) => Round(((1 - ShareOfPlaces) * a) + (ShareOfPlaces * b));
        return new(Mix(sums.Intercept, places.Intercept), [.. sums.Coefficients.Zip(places.Coefficients, Mix)]);
    }

    private static double Round(double value) => Math.Round(value, 5);
}
