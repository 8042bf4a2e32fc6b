namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Probabilities as said beside the shares that came true, in equally wide bins: columns of a table.</summary>
internal static class Reliabilities
{
    private const int Bins = 10;

    /// <summary>What the columns are called: where each bin begins, and the mean gap between said and come true.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Enumerable.Range(0, Bins).Select(b => $".{b}–"), "mean gap"];

    /// <summary>The shares that came true (and how many there were), and the mean gap.</summary>
    public static IReadOnlyList<string> Cells(IReadOnlyList<(double Said, bool Is)> all)
    {
        var bins = all.Select(x => (x.Said, Is: x.Is ? 1.0 : 0)).ToLookup(x => Math.Min(Bins - 1, (int)(x.Said * Bins)));
        var shares = Enumerable.Range(0, Bins).Select(b => bins[b].Any() ? $"{Figures.Of(bins[b].Average(x => x.Is), "0.00")} ({bins[b].Count()})" : "–");
        return [.. shares, Figures.Of(bins.Sum(b => Math.Abs(b.Sum(x => x.Said - x.Is))) / all.Count)];
    }
}
