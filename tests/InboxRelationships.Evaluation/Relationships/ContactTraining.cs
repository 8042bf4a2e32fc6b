using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Learns the contact model's four outcomes.</summary>
internal static class ContactTraining
{
    // All chosen on training windows alone, leaving owners out (Enron) and later windows out (email-Eu-core); see docs/evaluation.md.
    private const double Penalty = 3000;

    // A mailbox of Enron, looked at every week, weighs as five of email-Eu-core: letters between people of a firm are nearer to what owners have.
    private const double WeightOfMailbox = 5;

    // Looked at once a month: a silence looked at every week is the same silence.
    private const double WeightOfSilences = 1;
    private const int SilentDays = ContactModel.ReconnectsDays;

    /// <summary>The model learned from these contacts; whether silences end, from others of the mailboxes.</summary>
    public static ContactModel Train(
        IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, IReadOnlyList<Candidate> silences, int version, string trainedOn)
    {
        List<Candidate> silentTies = [.. network.Where(c => IsSilent(c) && IsOver(c, Windows.EuReported))];
        List<Candidate> silentPeople = [.. silences.Where(c => IsSilent(c) && IsOver(c, Windows.EnronTest[0]))];
        return new()
        {
            Version = version,
            TrainedOn = trainedOn,
            Features = TieFeatures.Names,
            TwoWay = OfContact(network, mailboxes, a => a.IsTwoWay(ContactModel.TwoWayDays)),
            Writes = OfContact(network, mailboxes, a => a.IsWritten(ContactModel.WritesDays)),
            Resumes = OfSilences(network, silences, a => a.IsAny(ContactModel.ResumesDays)),
            Reconnects = OfSilences(silentTies, silentPeople, a => a.IsAny(ContactModel.ReconnectsDays)),
        };
    }

    /// <summary>Whether a tie has been silent for so long that taking it up is reconnecting.</summary>
    public static bool IsSilent(Candidate candidate) => candidate.Tie.SilentDays >= SilentDays;

    // The outcome of the last windows would reach into the first reported one.
    private static bool IsOver(Candidate candidate, DateTimeOffset reported) => candidate.At.AddDays(ContactModel.ReconnectsDays) <= reported;

    private static ContactOdds OfSilences(IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, Func<Ahead, bool> outcome) =>
        new(Fit(network, mailboxes, outcome, IsSum, WeightOfSilences), null);

    // Places tell whom owners left out write to and are in contact with, sums tell it of the network itself.
    private static ContactOdds OfContact(IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, Func<Ahead, bool> outcome) => new(
        Fit(network, mailboxes, outcome, IsSum, WeightOfMailbox),
        Fit(network, mailboxes, outcome, name => IsPlace(name) || IsPace(name), WeightOfMailbox));

    /// <summary>Learns from the features chosen; the others' coefficients are nothing.</summary>
    private static LinearOdds Fit(
        IReadOnlyList<Candidate> network, IReadOnlyList<Candidate> mailboxes, Func<Ahead, bool> outcome, Func<string, bool> isChosen,
        double weightOfMailbox)
    {
        int[] chosen = [.. Enumerable.Range(0, TieFeatures.Names.Count).Where(i => isChosen(TieFeatures.Names[i]))];
        double[] Of(Candidate candidate) => [.. chosen.Select(i => candidate.Features[i])];
        var fit = LogisticFit.Of(
            [
                .. network.Where(c => c.Tie.Real.Count > 0).Select(c => (Of(c), outcome(c.Ahead), 1.0)),
                .. mailboxes.Select(c => (Of(c), outcome(c.Ahead), weightOfMailbox)),
            ],
            Penalty);
        var coefficients = new double[TieFeatures.Names.Count];
        for (var i = 0; i < chosen.Length; i++) coefficients[chosen[i]] = Round(fit.Coefficients[i]);
        return new(Round(fit.Intercept), coefficients);
    }

    private static bool IsSum(string name) => !IsPlace(name) && name != TieFeatures.Names[TieFeatures.PlacesShare];

    private static bool IsPlace(string name) => TieStandings.Names.Contains(name);

    private static bool IsPace(string name) => name.StartsWith("owner", StringComparison.Ordinal);

    private static double Round(double value) => Math.Round(value, 5);
}
