using InboxRelationships.Evaluation.Outreach;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>An example of a yes or no.</summary>
/// <param name="Features">Those that hold.</param>
/// <param name="Is">The truth.</param>
/// <param name="Author">Examples of one author are never on both sides.</param>
internal sealed record SparseExample(IReadOnlyList<int> Features, bool Is, string Author);

/// <summary>A logistic regression over features that hold or do not.</summary>
/// <param name="Bias">Log-odds of nothing.</param>
/// <param name="Weights">Log-odds of each feature.</param>
/// <param name="Threshold">Log-odds from which on it says yes: the best F1 on authors it was not trained on.</param>
internal sealed record SparseRegression(double Bias, double[] Weights, double Threshold)
{
    private const int Folds = 5;
    private const int Steps = 150;
    private const double Rate = 0.1;

    // Log-odds over which an example beside the threshold passes from counting little to counting much.
    private const double Softness = 0.2;

    /// <summary>Trained by Adam with a quadratic penalty.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="penalties">Weight of each feature's penalty, in examples.</param>
    public static SparseRegression Train(IReadOnlyList<SparseExample> examples, double[] penalties)
    {
        var judged = Enumerable.Range(0, Folds).AsParallel().SelectMany(fold =>
        {
            var parts = examples.ToLookup(e => CrossValidation.FoldOf(e.Author, Folds) == fold);
            var weights = Fit([.. parts[false]], penalties);
            return parts[true].Select(e => (Odds(weights, e.Features), e.Is)).ToList();
        });
        var threshold = BestThreshold([.. judged]);
        var fitted = Fit(examples, penalties);
        return new(fitted[^1], fitted[..^1], threshold);
    }

    /// <summary>Log-odds of an example.</summary>
    public double Of(IReadOnlyList<int> features) => Bias + features.Sum(f => Weights[f]);

    private static double[] Fit(IReadOnlyList<SparseExample> examples, double[] penalties)
    {
        var size = penalties.Length;
        var (weights, mean, square, gradient) = (new double[size + 1], new double[size + 1], new double[size + 1], new double[size + 1]);
        for (var step = 1; step <= Steps; step++)
        {
            for (var i = 0; i < size; i++) gradient[i] = penalties[i] * weights[i];
            gradient[size] = 0;
            foreach (var example in examples)
            {
                var miss = (1 / (1 + Math.Exp(-Odds(weights, example.Features)))) - (example.Is ? 1 : 0);
                gradient[size] += miss;
                foreach (var f in example.Features) gradient[f] += miss;
            }

            for (var i = 0; i <= size; i++)
            {
                mean[i] = (0.9 * mean[i]) + (0.1 * gradient[i]);
                square[i] = (0.999 * square[i]) + (0.001 * gradient[i] * gradient[i]);
                weights[i] -= Rate * (mean[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        return weights;
    }

    private static double Odds(double[] weights, IReadOnlyList<int> features)
    {
        var odds = weights[^1];
        foreach (var f in features) odds += weights[f];
        return odds;
    }

    /// <summary>The best F1 where every example counts by degrees: a single example then cannot pull the threshold to itself.</summary>
    private static double BestThreshold(IReadOnlyList<(double Odds, bool Is)> judged) =>
        Enumerable.Range(-60, 121).Select(t => t / 20.0).MaxBy(threshold =>
        {
            var (right, said) = (0.0, 0.0);
            foreach (var (odds, isOne) in judged)
            {
                var share = 1 / (1 + Math.Exp((threshold - odds) / Softness));
                said += share;
                if (isOne) right += share;
            }

            return 2 * right / (said + judged.Count(j => j.Is));
        });
}
