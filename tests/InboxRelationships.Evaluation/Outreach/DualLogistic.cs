namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Logistic regression with a quadratic penalty for sparse rows of one value, by dual coordinate descent
/// (Yu, Huang and Lin, Machine Learning 85, 2011, algorithm 5).
/// </summary>
/// <param name="strengths">How strong each column stands in every row: the weaker, the dearer its weight.</param>
internal sealed class DualLogistic(double[] strengths)
{
    private const int Passes = 20;
    private const double Precision = 1e-3;

    /// <summary>A row: which columns it fills, with which value, on which side it stands, and how dear a miss is.</summary>
    internal readonly record struct Row(int[] Columns, double Value, bool IsYes, double Cost);

    private readonly double[] _weights = new double[strengths.Length];

    /// <summary>What each column adds to a row of value 1.</summary>
    public static double[] Fit(IReadOnlyList<Row> rows, double[] strengths)
    {
        var model = new DualLogistic(strengths);
        model.Fit(rows);
        return [.. model._weights.Zip(strengths, (w, s) => w * s)];
    }

    private void Fit(IReadOnlyList<Row> rows)
    {
        var (alpha, rest) = (new double[rows.Count], new double[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            alpha[i] = Math.Min(0.001 * rows[i].Cost, 1e-8);
            rest[i] = rows[i].Cost - alpha[i];
            Move(rows[i], alpha[i]);
        }

        var random = new Random(1);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order) Step(rows[i], ref alpha[i], ref rest[i]);
        }
    }

    private void Step(Row row, ref double alpha, ref double rest)
    {
        var (dot, square) = Dot(row);
        var margin = (row.IsYes ? 1 : -1) * dot;
        var isTurned = (0.5 * square * (rest - alpha)) + margin < 0;
        ref var moved = ref isTurned ? ref rest : ref alpha;
        var old = moved;
        var found = Root(old, square, isTurned ? -margin : margin, row.Cost);
        if (found == old) return;
        moved = found;
        (isTurned ? ref alpha : ref rest) = row.Cost - found;
        Move(row, (isTurned ? -1 : 1) * (found - old));
    }

    // Newton's way to where the dual's slope in this one coordinate is nothing.
    private static double Root(double old, double square, double margin, double cost)
    {
        var z = cost - old < 0.5 * cost ? 0.1 * old : old;
        for (var i = 0; i < 100; i++)
        {
            var slope = (square * (z - old)) + margin + Math.Log(z / (cost - z));
            if (Math.Abs(slope) < Precision) break;
            var next = z - (slope / (square + (cost / (cost - z) / z)));
            z = next <= 0 ? 0.1 * z : Math.Min(next, cost * (1 - 1e-12));
        }

        return z;
    }

    private (double Dot, double Square) Dot(Row row)
    {
        var (dot, square) = (0.0, 0.0);
        foreach (var c in row.Columns)
        {
            dot += _weights[c] * strengths[c];
            square += strengths[c] * strengths[c];
        }

        return (dot * row.Value, square * row.Value * row.Value);
    }

    private void Move(Row row, double by)
    {
        var step = (row.IsYes ? 1 : -1) * by * row.Value;
        foreach (var c in row.Columns) _weights[c] += step * strengths[c];
    }
}
