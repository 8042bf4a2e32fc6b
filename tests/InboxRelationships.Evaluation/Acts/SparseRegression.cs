namespace InboxRelationships.Evaluation.Acts;

/// <summary>A logistic regression over features that hold or do not.</summary>
/// <param name="Bias">Log-odds of nothing.</param>
/// <param name="Weights">Log-odds of each feature.</param>
/// <param name="Threshold">Log-odds from which on it says yes: the best F1 on what it was trained on.</param>
internal sealed record SparseRegression(double Bias, double[] Weights, double Threshold)
{
    private const int Steps = 400;
    private const double Rate = 0.08;

    /// <summary>Trained by Adam with a quadratic penalty.</summary>
    /// <param name="examples">Features and truth.</param>
    /// <param name="size">How many features there are.</param>
    /// <param name="penalty">Weight of the penalty, in examples.</param>
    public static SparseRegression Train(IReadOnlyList<(IReadOnlyList<int> Features, bool Is)> examples, int size, double penalty)
    {
        var weights = new double[size + 1];
        var (mean, square) = (new double[size + 1], new double[size + 1]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = weights.Select((w, i) => i == size ? 0 : penalty * w).ToArray();
            foreach (var (features, isOne) in examples)
            {
                var miss = (1 / (1 + Math.Exp(-Odds(weights, features)))) - (isOne ? 1 : 0);
                gradient[size] += miss;
                foreach (var f in features) gradient[f] += miss;
            }

            for (var i = 0; i <= size; i++)
            {
                mean[i] = (0.9 * mean[i]) + (0.1 * gradient[i]);
                square[i] = (0.999 * square[i]) + (0.001 * gradient[i] * gradient[i]);
                weights[i] -= Rate * (mean[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        return new(weights[size], weights[..size], BestThreshold([.. examples.Select(e => (Odds(weights, e.Features), e.Is))]));
    }

    /// <summary>Log-odds of an example.</summary>
    public double Of(IReadOnlyList<int> features) => Bias + features.Sum(f => Weights[f]);

    private static double Odds(double[] weights, IReadOnlyList<int> features) => weights[^1] + features.Sum(f => weights[f]);

    private static double BestThreshold(List<(double Odds, bool Is)> judged)
    {
        var ones = judged.Count(j => j.Is);
        var (best, threshold, right, said) = (0.0, 0.0, 0, 0);
        foreach (var (odds, isOne) in judged.OrderByDescending(j => j.Odds))
        {
            said++;
            right += isOne ? 1 : 0;
            var f1 = 2.0 * right / (said + ones);
            if (f1 > best) (best, threshold) = (f1, odds);
        }

        // Halfway to even odds: the best cut on few examples is not the best on others.
        return threshold / 2;
    }
}
