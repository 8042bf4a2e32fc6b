namespace InboxRelationships.Evaluation.Relationships;

/// <summary>One measure of one score, owner by owner: each owner's windows averaged, NaN where the owner had none that can be judged.</summary>
/// <param name="Name">The score.</param>
/// <param name="ByOwner">The measure by owner, in the owners' order.</param>
internal sealed record Ranking(string Name, double[] ByOwner)
{
    private const int Draws = 1000;

    /// <summary>Mean over the owners that can be judged.</summary>
    public double Mean => ByOwner.Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Measures a score window by window.</summary>
    /// <param name="name">The score's name.</param>
    /// <param name="owners">Windows by owner.</param>
    /// <param name="measure">The measure of one window.</param>
    public static Ranking Of(
        string name, IReadOnlyList<IReadOnlyList<IReadOnlyList<Candidate>>> owners, Func<IReadOnlyList<Candidate>, double> measure) =>
        new(name, [.. owners.Select(windows => windows.Select(measure).Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average())]);

    /// <summary>The difference to another score, with its 95 % interval by paired bootstrap over owners.</summary>
    public string Over(Ranking other)
    {
        double[] differences = [.. ByOwner.Zip(other.ByOwner, (a, b) => a - b).Where(d => !double.IsNaN(d))];
        if (differences.Length == 0) return "–";
        var random = new Random(20260101);
        double MeanOfDraw() => Enumerable.Range(0, differences.Length).Average(_ => differences[random.Next(differences.Length)]);
        double[] means = [.. Enumerable.Range(0, Draws).Select(_ => MeanOfDraw()).Order()];
        return $"{Figures.Difference(differences.Average())} [{Figures.Difference(means[Draws / 40])}, {Figures.Difference(means[^(Draws / 40)])}]";
    }
}
