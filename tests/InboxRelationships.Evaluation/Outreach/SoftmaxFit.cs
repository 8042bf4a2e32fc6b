namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Softmax regression by Adam with a quadratic penalty, its weights held against the first outcome's and within bounds.</summary>
internal static class SoftmaxFit
{
    /// <summary>Outcomes told apart.</summary>
    public const int Outcomes = 4;

    private const int Steps = 200;
    private const double Rate = 0.1;
    private const double Penalty = 0.0015;

    /// <summary>One thing to learn from.</summary>
    /// <param name="Vector">What it holds of which feature.</param>
    /// <param name="Start">What is known of its outcomes before.</param>
    /// <param name="Right">Which outcomes are right.</param>
    /// <param name="Weight">How dear a miss is.</param>
    internal sealed record Example((int Feature, double Value)[] Vector, double[] Start, bool[] Right, double Weight)
    {
        /// <summary>Whether both say the same.</summary>
        public bool Looks(Example other) =>
            Vector.AsSpan().SequenceEqual(other.Vector) && Start.AsSpan().SequenceEqual(other.Start) && Right.AsSpan().SequenceEqual(other.Right);
    }

    /// <summary>
    /// Examples that look the same and stand side by side become one; all weights sum to 1. A message without such headers looks the same each time
    /// it is shown.
    /// </summary>
    public static List<Example> Joined(IEnumerable<Example> examples)
    {
        var joined = new List<Example>();
        foreach (var example in examples)
        {
            if (joined.Count > 0 && joined[^1].Looks(example)) joined[^1] = joined[^1] with { Weight = joined[^1].Weight + example.Weight };
            else joined.Add(example);
        }

        var total = joined.Sum(e => e.Weight);
        return [.. joined.Select(e => e with { Weight = e.Weight / total })];
    }

    /// <summary>The weights of each feature for each outcome, the first outcome's being 0. <paramref name="bounds"/>: how far each may go.</summary>
    public static double[][] Fit(List<Example> examples, double[][] bounds, double penalty = Penalty)
    {
        var (weights, first, second) = (Zeros(bounds.Length), Zeros(bounds.Length), Zeros(bounds.Length));
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = Gradient(examples, weights, penalty);
            for (var f = 0; f < weights.Length; f++)
            {
                for (var k = 0; k < Outcomes; k++) Move(ref weights[f][k], ref first[f][k], ref second[f][k], gradient[f][k], step);
                Bind(weights[f], bounds[f]);
            }
        }

        return [.. weights.Select(w => Array.ConvertAll(w, x => x - w[0]))];
    }

    // Each stays within its bounds while the others find their places.
    private static void Bind(double[] weights, double[] bounds)
    {
        for (var k = 1; k < Outcomes; k++) weights[k] = weights[0] + Math.Clamp(weights[k] - weights[0], -bounds[k], bounds[k]);
    }

    private static void Move(ref double weight, ref double first, ref double second, double gradient, int step)
    {
        first = (0.9 * first) + (0.1 * gradient);
        second = (0.999 * second) + (0.001 * gradient * gradient);
        weight -= Rate * (first / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second / (1 - Math.Pow(0.999, step))) + 1e-9);
    }

    private static double[][] Gradient(List<Example> examples, double[][] weights, double penalty)
    {
        var gradient = weights.Select(w => w.Select(x => penalty * x).ToArray()).ToArray();
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

    private static double[][] Zeros(int columns) => [.. Enumerable.Range(0, columns).Select(_ => new double[Outcomes])];
}
