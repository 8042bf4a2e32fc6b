using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns the trained part of the weights: softmax regression by Adam with a quadratic penalty. Every message is shown three times (whole, without
/// list headers, without headers), so that the absence of headers, which is an era's mark, says nothing; every source weighs by the root of its size.
/// </summary>
internal static class OutreachTraining
{
    private const int Outcomes = 4;
    private const int Steps = 500;
    private const double Rate = 0.05;
    private const double Penalty = 0.003;
    private const double Bound = 6;

    /// <summary>Certain by themselves; their weights are set, not learned.</summary>
    private static readonly string[] NotLearned = ["meetingMail", "bounce", "autoReply", "generated"];

    /// <summary>Where the owner stands is known in some sources only, and tells the sources apart better than the classes: kept small.</summary>
    private static readonly Dictionary<string, double[]> Kept = new() { ["ownerAbsent"] = [0, 2, 1, 1], ["ownerCopied"] = [0, 0.7, 0.7, 0.7], ["ownerAlone"] = [0, 0.7, 0.7, 0.7] };

    private static readonly OutreachFeature[] Features = [.. OutreachFeature.Learned.Where(f => !NotLearned.Contains(f.Code))];

    /// <summary>The given weights with the trained part learned anew from <paramref name="messages"/>.</summary>
    public static OutreachWeights Train(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages)
    {
        var examples = Examples(weights, messages);
        var parameters = Fit(examples);
        var trained = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        for (var f = 0; f < Features.Length; f++) trained[Features[f].Code] = Centred(parameters[f], Features[f].Code);
        return weights with { Trained = trained, Bias = Centred(parameters[^1], "") };
    }

    private static List<Example> Examples(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages)
    {
        var groups = messages.CountBy(m => (m.Source, m.Outcome)).ToDictionary(g => g.Key, g => g.Value);
        var examples = messages.SelectMany(m => new[] { m.Whole, m.WithoutLists, m.WithoutHeaders }
            .Select(t => new Example(Vector(m, t), Start(weights, m, t), Right(m, t), 1 / Math.Sqrt(groups[(m.Source, m.Outcome)])))).ToList();
        var total = examples.Sum(e => e.Weight);
        return [.. examples.Select(e => e with { Weight = e.Weight / total })];
    }

    // A post whose list headers are taken away is a human's letter: whether a list carried it cannot be seen, and is not asked for.
    private static bool[] Right(LabelledMessage message, MessageTraits traits) =>
    [
        message.Outcome == Outcome.Personal || (message.Outcome == Outcome.Discussion && !ReferenceEquals(traits, message.Whole)),
        message.Outcome == Outcome.Discussion, message.Outcome == Outcome.Many, message.Outcome == Outcome.Transactional,
    ];

    private static (int Feature, double Value)[] Vector(LabelledMessage message, MessageTraits traits)
    {
        var seen = new SeenMessage(message.Envelope, traits, SenderHistory.None);
        return
        [
            .. Features.Select((f, i) => (i, f.Value(seen))).Where(v => v.Item2 != 0),
            (Features.Length, 1),
        ];
    }

    // What judgement already says; learning adds only what is missing.
    private static double[] Start(OutreachWeights weights, LabelledMessage message, MessageTraits traits)
    {
        var seen = new SeenMessage(message.Envelope, traits, SenderHistory.None);
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
            }
        }

        return weights;
    }

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
        var bounds = Kept.GetValueOrDefault(code, [0, Bound, Bound, Bound]);
        return [.. weights.Select((w, k) => Math.Round(Math.Clamp(w - weights[0], -bounds[k], bounds[k]), 3))];
    }

    private static double[][] Zeros() => [.. Enumerable.Range(0, Features.Length + 1).Select(_ => new double[Outcomes])];

    private sealed record Example((int Feature, double Value)[] Vector, double[] Start, bool[] Right, double Weight);
}
