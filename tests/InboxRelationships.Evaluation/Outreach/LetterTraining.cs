using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns what tells a round letter from a letter, around what is known of mail at large and within bounds: from planted letters, and from real mail with
/// and without its past, each as far as it is dressed as a letter to its reader.
/// </summary>
internal static class LetterTraining
{
    private const double Freely = 4, BiasFreely = 6;

    // What real mail shows of those that went to many openly, and of posts, is how far a letter's marks reach beyond letters.
    private const double OtherReal = 0.3;

    private const double Penalty = 0.0003;
    private const double Never = -100;

    /// <summary>How far planted letters may move the odds; <see cref="Freely"/> what is not named here.</summary>
    private static readonly Dictionary<string, double> Moved = new()
    {
        ["roundWords"] = 8,
        ["ownWording"] = 8,
        ["trackedLetter"] = 1,
        ["nothingShared"] = 1,
        ["greetsByName"] = 0.5,
        ["signed"] = 0.5,
    };

    /// <summary>Planted letters are not built as their senders' programs would, and no list carries them.</summary>
    private static readonly HashSet<string> NotPlanted =
    [
        "links", "linkDensity", "foreignHosts", "redirects", "images", "pixels", "shortLines", "styles", "quotes", "answersText", "listedWordsOfMany",
        "subjectTag", "subjectSerial", "subjectTicket", "headings", "unsubscribeWords", "notice", "rights", "listFooter", "passesOn",
    ];

    /// <summary>Half of the planted letters are round, whoever writes; in life hardly any of those from people one writes with.</summary>
    private static readonly HashSet<string> NotOfLife = ["recentContact", "formerContact"];

    private static readonly OutreachFeature[] Features =
    [
        .. TextFeatures.All.Concat(OutreachFeature.Learned.Where(f => !OutreachTraining.OfRealMail.Contains(f.Code)))
            .Where(f => !NotPlanted.Contains(f.Code) && !NotOfLife.Contains(f.Code)),
    ];

    /// <summary>What is to be added to <paramref name="plain"/> weights, uncalibrated.</summary>
    public static LetterWeights Fit(OutreachWeights plain, IReadOnlyList<LabelledMessage> messages)
    {
        var model = new OutreachModel(plain with { Temperature = 1 });
        var writers = messages.CountBy(m => (m.Source, m.Writer)).ToDictionary(g => g.Key, g => g.Value);
        double Own(LabelledMessage m) => 1 / Math.Sqrt(writers[(m.Source, m.Writer)]);
        var groups = messages.GroupBy(m => (m.Source, m.Outcome)).ToDictionary(g => g.Key, g => g.Sum(Own));
        var examples = SoftmaxFit.Joined(messages.SelectMany(m => new[] { m.Whole, m.WithoutHeaders }.Select(t =>
            Shown(model, m, t, (m is { Planted: null, Outcome: not Outcome.Personal } ? OtherReal : 1) * Own(m) / groups[(m.Source, m.Outcome)]))));
        var fitted = SoftmaxFit.Fit(examples, [.. Features.Select(f => Within(Moved.GetValueOrDefault(f.Code, Freely))), Within(BiasFreely)], Penalty);
        double Of(int f) => Math.Round(fitted[f][(int)Outcome.Many], 3);
        return new(Of(Features.Length), 1, new(Features.Index().ToDictionary(f => f.Item.Code, f => Of(f.Index)), StringComparer.Ordinal));
    }

    // Sent to many or not is asked, by whatever the plain weights say of the other outcomes together.
    private static SoftmaxFit.Example Shown(OutreachModel model, LabelledMessage message, MessageTraits traits, double weight)
    {
        var seen = new SeenMessage(message.Envelope, traits, message.History);
        var verdict = model.Classify(message.Envelope, traits, message.History);
        var many = Math.Clamp(verdict.Probabilities[(int)OutreachClass.Broadcast] + verdict.MassMergeProbability, 1e-9, 1 - 1e-9);
        var dressed = verdict.MassMergeProbability / many;
        return new(
            [.. Features.Select((f, i) => (i, dressed * f.Value(seen))).Where(v => v.Item2 != 0), (Features.Length, dressed)],
            [0, Never, Math.Log(many / (1 - many)), Never], [message.Outcome != Outcome.Many, false, message.Outcome == Outcome.Many, false], weight);
    }

    private static double[] Within(double bound) => [0, 0, bound, 0];
}
