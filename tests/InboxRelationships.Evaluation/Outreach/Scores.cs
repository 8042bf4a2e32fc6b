namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Figures of a yes-or-no question.</summary>
/// <param name="Auc">Probability that a yes scores above a no, ties half; NaN where one side is empty.</param>
/// <param name="Precision">Of those said to be, how many are.</param>
/// <param name="Recall">Of those that are, how many were said to be.</param>
internal sealed record Scores(double Auc, double Precision, double Recall)
{
    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The figures of answers: what it is, how sure the judge is that it is, and what the judge said.</summary>
    public static Scores Of(IReadOnlyCollection<(bool Is, double Score, bool Said)> answers)
    {
        var said = answers.Where(a => a.Said).ToList();
        var right = said.Count(a => a.Is);
        return new(AreaUnderCurve(answers), Ratio(right, said.Count), Ratio(right, answers.Count(a => a.Is)));
    }

    private static double AreaUnderCurve(IReadOnlyCollection<(bool Is, double Score, bool Said)> answers)
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
