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

    /// <summary>The model learned from these contacts.</summary>
    public static ContactModel Train(IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, int version, string trainedOn) => new()
    {
        Version = version,
        TrainedOn = trainedOn,
        Features = TieFeatures.Names,
        TwoWay = Fit(network, mailboxes, a => a.IsTwoWay(28)),
        Writes = Fit(network, mailboxes, a => a.IsWritten(30)),
        Resumes = Fit(network, mailboxes, a => a.IsAny(28)),
        Reconnects = Fit([.. network.Where(IsSilent)], [.. mailboxes.Where(IsSilent)], a => a.IsAny(60)),
    };

    /// <summary>Whether a tie has been silent for so long that taking it up is reconnecting.</summary>
    public static bool IsSilent(Candidate candidate) => candidate.Tie.SilentDays >= SilentDays;

    private static ContactOdds Fit(IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, Func<Ahead, bool> outcome)
    {
        var fit = LogisticFit.Of(
            [
                .. network.Where(c => c.Tie.Real.Count > 0).Select(c => (c.Features, outcome(c.Ahead), 1.0)),
                .. mailboxes.Select(c => (c.Features, outcome(c.Ahead), WeightOfMailbox)),
            ],
            Penalty);
        return new(Round(fit.Intercept), [.. fit.Coefficients.Select(Round)]);
    }

    private static double Round(double value) => Math.Round(value, 5);
}
