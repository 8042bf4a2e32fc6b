namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Figures of a yes-or-no question.</summary>
internal sealed class Scores
{
    private readonly IReadOnlyList<(int Right, int Said)> _curve;
    private readonly int _yes;

    private Scores(IReadOnlyCollection<Answer> answers)
    {
        _yes = answers.Count(a => a.Is);
        var said = answers.Where(a => a.Said).ToList();
        var right = said.Count(a => a.Is);
        Precision = Ratio(right, said.Count);
        Recall = Ratio(right, _yes);
        FalseAlarms = Ratio(said.Count - right, answers.Count - _yes);
        Auc = AreaUnderCurve(answers);
        _curve = CurveOf(answers);
    }

    /// <summary>One answer: what it is, how sure the judge is that it is, and what the judge said.</summary>
    internal readonly record struct Answer(bool Is, double Score, bool Said);

    /// <summary>Probability that a yes scores above a no, ties half; NaN where one side is empty.</summary>
    public double Auc { get; }

    /// <summary>Of those said to be, how many are.</summary>
    public double Precision { get; }

    /// <summary>Of those that are, how many were said to be.</summary>
    public double Recall { get; }

    /// <summary>Of those that are not, how many were said to be.</summary>
    public double FalseAlarms { get; }

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The figures of a judge who only says yes or no.</summary>
    public static Scores Of<T>(IEnumerable<T> asked, Func<T, bool> isSo, Func<T, bool> says) =>
        Of([.. asked.Select(a => (Is: isSo(a), Said: says(a))).Select(a => new Answer(a.Is, a.Said ? 1 : 0, a.Said))]);

    /// <summary>The figures of answers.</summary>
    public static Scores Of(IReadOnlyCollection<Answer> answers) => new(answers);

    /// <summary>The best precision at any threshold that finds at least this share.</summary>
    public double PrecisionAtRecall(double recall) =>
        double.IsNaN(Auc) ? double.NaN : _curve.Where(c => c.Right >= recall * _yes).Max(c => Ratio(c.Right, c.Said));

    /// <summary>The largest share found at any threshold of at least this precision; 0 for none.</summary>
    public double RecallAtPrecision(double precision) =>
        double.IsNaN(Auc) ? double.NaN : _curve.Where(c => c.Right >= precision * c.Said).Select(c => Ratio(c.Right, _yes)).DefaultIfEmpty(0).Max();

    private static List<(int Right, int Said)> CurveOf(IReadOnlyCollection<Answer> answers)
    {
        var (right, said) = (0, 0);
        var curve = new List<(int Right, int Said)>();
        foreach (var tie in answers.GroupBy(a => a.Score).OrderByDescending(g => g.Key))
        {
            (right, said) = (right + tie.Count(a => a.Is), said + tie.Count());
            curve.Add((right, said));
        }

        return curve;
    }

    private static double AreaUnderCurve(IReadOnlyCollection<Answer> answers)
    {
        var (rank, sum) = (0.0, 0.0);
        foreach (var tie in answers.GroupBy(a => a.Score).OrderBy(g => g.Key))
        {
            sum += tie.Count(a => a.Is) * (rank + ((tie.Count() + 1) / 2.0));
            rank += tie.Count();
        }

        double yes = answers.Count(a => a.Is), no = answers.Count - yes;
        return yes == 0 || no == 0 ? double.NaN : (sum - (yes * (yes + 1) / 2)) / (yes * no);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
