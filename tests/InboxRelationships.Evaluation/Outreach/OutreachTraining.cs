using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns the trained part of the weights: softmax regression by Adam with a quadratic penalty. Every message is shown three times (whole, without
/// list headers, without headers), so that the absence of headers, which is an era's mark, says nothing; an author, and every
/// source, weighs by the root of the number of its messages.
/// </summary>
internal static class OutreachTraining
{
    private const int Outcomes = 4;
    private const int Steps = 200;
    private const int InnerFolds = 2;
    private const double Rate = 0.1;
    private const double Penalty = 0.0015;
    private const double Bound = 6;

    /// <summary>Certain by themselves; their weights are set, not learned.</summary>
    private static readonly string[] NotLearned = ["meetingMail", "bounce", "autoReply", "generated"];

    /// <summary>Where the owner stands is known in some sources only, and tells the sources apart better than the classes: kept small.</summary>
    private static readonly Dictionary<string, double[]> Kept = new()
    {
        ["ownerAbsent"] = [0, 2, 1, 1], ["ownerCopied"] = [0, 0.7, 0.7, 0.7], ["ownerAlone"] = [0, 0.7, 0.7, 0.7],
        ["recentContact"] = [0, 0, 0.6, 0], ["formerContact"] = [0, 0, 0.6, 0], ["sharedWords"] = [0, 0, 3, 0], ["nothingShared"] = [0, 0, 1, 0],
        ["pivot"] = [0, 0, 1.5, 0], ["pivotToLink"] = [0, 0, 1, 0], ["seasonal"] = [0, 0, 1.5, 0], ["trackedLetter"] = [0, 0, 1, 0], ["pitchToLink"] = [0, 0, 2, 0],
        ["crowdToAct"] = [0, 0, 2, 0],
    };

    private static readonly OutreachFeature[] Features = [.. OutreachFeature.Learned.Where(f => !NotLearned.Contains(f.Code))];

    /// <summary>The given weights with the learned ones learned anew from <paramref name="shown"/>, and calibrated on those not learned from.</summary>
    public static OutreachWeights Train(OutreachWeights weights, IReadOnlyList<LabelledMessage> shown)
    {
        // Mail with a known past is learned from twice: its author hidden, and with all that was known.
        List<LabelledMessage> messages = [.. shown, .. shown.Where(m => m.Lived is not null).Select(m => m with { Source = m.Source + "-lived", History = m.Lived! })];
        var unseen = new List<Answer>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            int FoldOf(LabelledMessage m) => CrossValidation.FoldOf("calibration " + m.Author, InnerFolds);
            var model = new OutreachModel(Learn(weights with { Temperature = 1 }, [.. messages.Where(m => FoldOf(m) != fold)]));
            unseen.AddRange(messages.Where(m => FoldOf(m) == fold).SelectMany(m => Answer.To(model, m)));
        }

        var temperature = Calibration.Temperature(unseen);
        Console.Error.WriteLine($"temperature {temperature} many {Calibration.Threshold(unseen, temperature)} letter {Calibration.LetterThreshold(unseen, temperature)}");
        return Learn(weights, messages) with { Temperature = temperature, ManyFrom = Calibration.Threshold(unseen, temperature), LetterFrom = Calibration.LetterThreshold(unseen, temperature) };
    }

    private static OutreachWeights Learn(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages) => weights with
    {
        Worded = Fit(weights, [.. messages.Where(m => m.Whole.Wording.ManyOdds != 0)]),
        Unworded = Fit(weights, [.. messages.Select(m => m.Worded(0))]),
    };

    private static LearnedWeights Fit(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages)
    {
        var parameters = Fit(Examples(weights, messages));
        var learned = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        for (var f = 0; f < Features.Length; f++) learned[Features[f].Code] = Centred(parameters[f], Features[f].Code);
        return new(Centred(parameters[^1], ""), learned);
    }

    private static List<Example> Examples(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages)
    {
        var authors = messages.CountBy(m => (m.Source, m.Author)).ToDictionary(g => g.Key, g => g.Value);
        double Own(LabelledMessage m) => 1 / Math.Sqrt(authors[(m.Source, m.Author)]);
        var groups = messages.GroupBy(m => (m.Source, m.Outcome)).ToDictionary(g => g.Key, g => g.Sum(Own));
        var examples = messages.SelectMany(m => new[] { m.Whole, m.WithoutLists, m.WithoutHeaders }
            .Select(t => new Example(Vector(m, t), Start(weights, m, t), Right(m, t), Own(m) / Math.Sqrt(groups[(m.Source, m.Outcome)])))).ToList();
        var total = examples.Sum(e => e.Weight);
        return [.. Joined(examples).Select(e => e with { Weight = e.Weight / total })];
    }

    // A message without such headers looks the same each time it is shown.
    private static List<Example> Joined(IReadOnlyList<Example> examples)
    {
        var joined = new List<Example>();
        foreach (var example in examples)
        {
            if (joined.Count > 0 && joined[^1].Looks(example)) joined[^1] = joined[^1] with { Weight = joined[^1].Weight + example.Weight };
            else joined.Add(example);
        }

        return joined;
    }

    // A post whose list headers are taken away is a human's letter: whether a list carried it cannot be seen, and is not asked for.
    private static bool[] Right(LabelledMessage message, MessageTraits traits) =>
    [
        message.Outcome == Outcome.Personal || (message.Outcome == Outcome.Discussion && !ReferenceEquals(traits, message.Whole)),
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

    // What judgement already says; learning adds only what is missing.
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

    private static double[][] Fit(List<Example> examples)
    {
        var (weights, first, second) = (Zeros(), Zeros(), Zeros());
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(examples, weights);
            for (var f = 0; f < weights.Length; f++)
            {
                for (var k = 0; k < Outcomes; k++) Move(ref weights[f][k], ref first[f][k], ref second[f][k], gradient[f][k], step);
                Bind(weights[f], f < Features.Length ? Features[f].Code : "");
            }
        }

        return weights;
    }

    // Only differences to "personal" matter, and each stays within its bounds while the others find their places.
    private static void Bind(double[] weights, string code)
    {
        var bounds = BoundsOf(code);
        for (var k = 1; k < Outcomes; k++) weights[k] = weights[0] + Math.Clamp(weights[k] - weights[0], -bounds[k], bounds[k]);
    }

    private static double[] BoundsOf(string code) => Kept.GetValueOrDefault(code, [0, Bound, Bound, Bound]);

    private static void Move(ref double weight, ref double first, ref double second, double gradient, int step)
    {
        first = (0.9 * first) + (0.1 * gradient);
        second = (0.999 * second) + (0.001 * gradient * gradient);
        weight -= Rate * (first / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second / (1 - Math.Pow(0.999, step))) + 1e-9);
    }

    private static double[][] Gradient(List<Example> examples, double[][] weights)
    {
        var gradient = weights.Select(w => w.Select(x => Penalty * x).ToArray()).ToArray();
        Span<double> odds = stackalloc double[Outcomes];
        foreach (var (vector, start, right, weight) in examples)
        {
            start.CopyTo(odds);
            foreach (var (f, value) in vector)
            {
                for (var k = 0; k < Outcomes; k++) odds[k] += weights[f][k] * value;
            }

            Softmax(odds);
            Miss(odds, right);
            foreach (var (f, value) in vector)
            {
                for (var k = 0; k < Outcomes; k++) gradient[f][k] += weight * odds[k] * value;
            }
        }

        return gradient;
    }

    // Where several outcomes are right, their sum is to be one, in whatever shares.
    private static void Miss(Span<double> odds, bool[] right)
    {
        var sum = 1e-12;
        for (var k = 0; k < Outcomes; k++) sum += right[k] ? odds[k] : 0;
        for (var k = 0; k < Outcomes; k++) odds[k] -= right[k] ? odds[k] / sum : 0;
    }

    private static void Softmax(Span<double> odds)
    {
        var (highest, sum) = (double.MinValue, 0.0);
        foreach (var o in odds) highest = Math.Max(highest, o);
        foreach (ref var o in odds) sum += o = Math.Exp(o - highest);
        foreach (ref var o in odds) o /= sum;
    }

    // Only differences matter: written against "personal".
    private static double[] Centred(double[] weights, string code)
    {
        var bounds = BoundsOf(code);
        return [.. weights.Select((w, k) => Math.Round(Math.Clamp(w - weights[0], -bounds[k], bounds[k]), 3))];
    }

    private static double[][] Zeros() => [.. Enumerable.Range(0, Features.Length + 1).Select(_ => new double[Outcomes])];

    private sealed record Example((int Feature, double Value)[] Vector, double[] Start, bool[] Right, double Weight)
    {
        public bool Looks(Example other) =>
            Vector.AsSpan().SequenceEqual(other.Vector) && Start.AsSpan().SequenceEqual(other.Start) && Right.AsSpan().SequenceEqual(other.Right);
    }
}
