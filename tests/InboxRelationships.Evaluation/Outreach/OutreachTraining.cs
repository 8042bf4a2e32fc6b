using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns the trained part of the weights in two steps: structure and text from real mail whose authors' past is hidden; then, around what is known by
/// then, what tells round letters from letters (<see cref="LetterTraining"/>). Every message is shown three times (whole, without list headers, without
/// headers), so that the absence of headers, which is an era's mark, says nothing; an author, and every source, weighs by the root of the number of its
/// messages.
/// </summary>
internal static class OutreachTraining
{
    private const int Outcomes = SoftmaxFit.Outcomes;
    private const int InnerFolds = 3;

    /// <summary>Certain by themselves; their weights are set, not learned.</summary>
    private static readonly string[] NotLearned = ["meetingMail", "bounce", "autoReply", "generated"];

    /// <summary>
    /// Log-odds against "personal" that may be learned; where the owner stands is known in some sources only, and tells the sources apart better than
    /// the classes.
    /// </summary>
    private static readonly double[] Free = [0, 6, 6, 6], Fixed = [0, 0, 0, 0];
    private static readonly Dictionary<string, double[]> Kept = new()
    {
        ["ownerAbsent"] = [0, 2, 1, 1],
        ["noAddressee"] = [0, 1, 1, 1],
        // Bots post to lists, too; that makes no notice of what a human posts there.
        ["conversing"] = [0, 6, 6, 0.7],
        ["ownerCopied"] = [0, 0.7, 0.7, 0.7],
        ["ownerAlone"] = [0, 0.7, 0.7, 0.7],
    };

    private static readonly OutreachFeature[] Features = [.. OutreachFeature.Learned.Where(f => !NotLearned.Contains(f.Code))];
    public static readonly HashSet<string> OfRealMail = [.. StructureFeatures.All.Concat(TextFeatures.All).Select(f => f.Code)];

    /// <summary>The given weights with the learned ones learned anew from <paramref name="shown"/>, and calibrated on those not learned from.</summary>
    public static OutreachWeights Train(OutreachWeights weights, IReadOnlyList<LabelledMessage> shown)
    {
        // Mail with a known past is learned from twice: its author hidden, and with all that was known.
        var lived = shown.Where(m => m.Lived is not null).Select(m => m with { Source = m.Source + "-lived", History = m.Lived! });
        List<LabelledMessage> messages = [.. shown, .. lived];
        var unseen = new List<Answer>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            int FoldOf(LabelledMessage m) => CrossValidation.FoldOf(m, "calibration", InnerFolds);
            var model = new OutreachModel(Learn(weights with { Temperature = 1 }, [.. messages.Where(m => FoldOf(m) != fold)]));
            unseen.AddRange(messages.Where(m => FoldOf(m) == fold).SelectMany(m => Answer.To(model, m)));
        }

        var temperature = Calibration.Temperature(unseen);
        var learned = Learn(weights, messages);
        var (letterTemperature, shift) = Calibration.OfLetters(unseen);
        return learned with
        {
            Temperature = temperature,
            BroadcastFrom = Calibration.BroadcastLines(unseen, temperature),
            Letter = learned.Letter with { Bias = Math.Round(learned.Letter.Bias + shift, 3), Temperature = letterTemperature },
            LetterFrom = Calibration.LetterThreshold(unseen, letterTemperature, shift),
        };
    }

    private static OutreachWeights Learn(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages)
    {
        var real = messages.Where(m => m.Planted is null && m.HidesPast).ToList();
        var plain = weights with
        {
            Worded = Fit(weights, [.. real.Where(m => m.Whole.Wording.ManyOdds != 0)]),
            Unworded = Fit(weights, [.. real.Select(m => m.Worded(0))]),
            Letter = new(0, 1, []),
        };
        return plain with { Letter = LetterTraining.Fit(plain, [.. messages.Where(m => m.Outcome != Outcome.Transactional)]) };
    }

    private static LearnedWeights Fit(OutreachWeights weights, IReadOnlyList<LabelledMessage> real)
    {
        var fitted = SoftmaxFit.Fit(
            Examples(weights, real), [.. Features.Select(f => OfRealMail.Contains(f.Code) ? Kept.GetValueOrDefault(f.Code, Free) : Fixed), Free]);
        double[] Rounded(int f) => [.. fitted[f].Select(x => Math.Round(x, 3))];
        var learned = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        for (var f = 0; f < Features.Length; f++) learned[Features[f].Code] = Rounded(f);
        return new(Rounded(Features.Length), learned);
    }

    private static List<SoftmaxFit.Example> Examples(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages)
    {
        var authors = messages.CountBy(m => (m.Source, m.Author)).ToDictionary(g => g.Key, g => g.Value);
        double Own(LabelledMessage m) => 1 / Math.Sqrt(authors[(m.Source, m.Author)]);
        var groups = messages.GroupBy(m => (m.Source, m.Outcome)).ToDictionary(g => g.Key, g => g.Sum(Own));
        return SoftmaxFit.Joined(messages.SelectMany(m => new[] { m.Whole, m.WithoutLists, m.WithoutHeaders }.Select(t =>
        {
            var vector = Vector(m, t);
            return new SoftmaxFit.Example(vector, Start(weights, m, t), Right(m, t), Own(m) / Math.Sqrt(groups[(m.Source, m.Outcome)]));
        })));
    }

    // A post whose list headers are taken away is a human's letter: whether a list carried it cannot be seen, and is not asked for, unless people
    // are known to answer each other where it came from.
    private static bool[] Right(LabelledMessage message, MessageTraits traits) =>
    [
        message.Outcome == Outcome.Personal
            || (message.Outcome == Outcome.Discussion && !message.History.IsOfForum && !ReferenceEquals(traits, message.Whole)),
        message.Outcome == Outcome.Discussion, message.Outcome == Outcome.Many, message.Outcome == Outcome.Transactional,
    ];

    private static (int Feature, double Value)[] Vector(LabelledMessage message, MessageTraits traits)
    {
        var seen = new SeenMessage(message.Envelope, traits, message.History);
        return
        [
            .. Features.Select((f, i) => (i, f.Value(seen))).Where(v => v.Item2 != 0),
            (Features.Length, 1),
        ];
    }

    // What judgement says already; learning adds only what is missing.
    private static double[] Start(OutreachWeights weights, LabelledMessage message, MessageTraits traits)
    {
        var seen = new SeenMessage(message.Envelope, traits, message.History);
        var start = new double[Outcomes];
        foreach (var feature in OutreachFeature.All)
        {
            if (!weights.Priors.TryGetValue(feature.Code, out var prior) || feature.Value(seen) is not (var value and not 0)) continue;
            for (var k = 0; k < Outcomes; k++) start[k] += value * prior[k];
        }

        return start;
    }
}
