namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Logistic regression with a quadratic penalty for sparse rows of one value, by dual coordinate descent
/// (Yu, Huang and Lin, Machine Learning 85, 2011, algorithm 5).
/// </summary>
internal static class DualLogistic
{
    private const int Passes = 20;
    private const double Precision = 1e-3;

    /// <summary>A row: which columns it fills, with which value, on which side it stands, and how dear a miss is.</summary>
    internal readonly record struct Row(int[] Columns, double Value, bool IsYes, double Cost);

    /// <summary>The weight of each of <paramref name="columns"/> columns.</summary>
    public static double[] Fit(IReadOnlyList<Row> rows, int columns)
    {
        var weights = new double[columns];
        var (alpha, rest) = (new double[rows.Count], new double[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            alpha[i] = Math.Min(0.001 * rows[i].Cost, 1e-8);
            rest[i] = rows[i].Cost - alpha[i];
            Move(weights, rows[i], alpha[i]);
        }

        var random = new Random(1);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order) Step(weights, rows[i], ref alpha[i], ref rest[i]);
        }

        return weights;
    }

    private static void Step(double[] weights, Row row, ref double alpha, ref double rest)
    {
        var square = row.Value * row.Value * row.Columns.Length;
        var margin = (row.IsYes ? 1 : -1) * Dot(weights, row);
        var isTurned = (0.5 * square * (rest - alpha)) + margin < 0;
        ref var moved = ref isTurned ? ref rest : ref alpha;
        var old = moved;
        var found = Root(old, square, isTurned ? -margin : margin, row.Cost);
        if (found == old) return;
        moved = found;
        (isTurned ? ref alpha : ref rest) = row.Cost - found;
        Move(weights, row, (isTurned ? -1 : 1) * (found - old));
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

    private static double Dot(double[] weights, Row row)
    {
        var sum = 0.0;
        foreach (var c in row.Columns) sum += weights[c];
        return sum * row.Value;
    }

    private static void Move(double[] weights, Row row, double by)
    {
        var step = (row.IsYes ? 1 : -1) * by * row.Value;
        foreach (var c in row.Columns) weights[c] += step;
    }
}
