using MathNet.Numerics.LinearAlgebra;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Logistic regression by Newton's method with a quadratic penalty on standardised features.</summary>
internal sealed record LogisticFit(double Intercept, double[] Coefficients)
{
    private const int Steps = 25;

    /// <summary>Fits; the penalty does not touch the intercept. Deterministic.</summary>
    public static LogisticFit Of(IReadOnlyList<(double[] X, bool Y, double Weight)> rows, double penalty)
    {
        var width = rows[0].X.Length;
        var (mean, deviation) = Moments(rows, width);
        var x = Matrix<double>.Build.Dense(rows.Count, width + 1, (r, c) => c == width ? 1 : (rows[r].X[c] - mean[c]) / deviation[c]);
        var beta = Vector<double>.Build.Dense(width + 1);
        var ridge = Matrix<double>.Build.DenseDiagonal(width + 1, width + 1, i => i == width ? 1e-9 : penalty);
        for (var step = 0; step < Steps; step++)
        {
            var p = (x * beta).Map(z => 1 / (1 + Math.Exp(-z)));
            var miss = Vector<double>.Build.Dense(rows.Count, r => rows[r].Weight * ((rows[r].Y ? 1 : 0) - p[r]));
            var weighted = x.Clone();
            for (var r = 0; r < rows.Count; r++)
            {
                var w = rows[r].Weight * p[r] * (1 - p[r]);
                for (var c = 0; c <= width; c++) weighted[r, c] *= w;
            }

            var move = (x.TransposeThisAndMultiply(weighted) + ridge).Cholesky().Solve(x.TransposeThisAndMultiply(miss) - (ridge * beta));
            beta += move;
            if (move.L2Norm() < 1e-8) break;
        }

        double[] coefficients = [.. Enumerable.Range(0, width).Select(c => beta[c] / deviation[c])];
        return new(beta[width] - Enumerable.Range(0, width).Sum(c => coefficients[c] * mean[c]), coefficients);
    }

    /// <summary>The probability.</summary>
    public double Of(double[] x)
    {
        var z = Intercept;
        for (var c = 0; c < x.Length; c++) z += Coefficients[c] * x[c];
        return 1 / (1 + Math.Exp(-z));
    }

    private static (double[] Mean, double[] Deviation) Moments(IReadOnlyList<(double[] X, bool Y, double Weight)> rows, int width)
    {
        var total = rows.Sum(r => r.Weight);
        var mean = new double[width];
        var square = new double[width];
        foreach (var (x, _, weight) in rows)
            for (var c = 0; c < width; c++)
            {
                mean[c] += weight * x[c] / total;
                square[c] += weight * x[c] * x[c] / total;
            }

        return (mean, [.. mean.Select((m, c) => Math.Sqrt(Math.Max(1e-6, square[c] - (m * m))))]);
    }
}
