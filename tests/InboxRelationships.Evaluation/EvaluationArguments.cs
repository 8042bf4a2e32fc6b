namespace InboxRelationships.Evaluation;

/// <summary>What the command line asks for.</summary>
/// <param name="Archives">Folder holding mailbox archives.</param>
/// <param name="Networks">Folder holding timestamped mail networks; empty when not given.</param>
/// <param name="Labels">Folder holding labels made by hand, kept outside the project; empty when not given.</param>
/// <param name="Out">The report to write, whose other chapters stay; standard output when null.</param>
/// <param name="Chapters">What is measured or trained.</param>
/// <param name="Train">Whether to train what the chapters' models ship, rather than measure.</param>
internal sealed record EvaluationArguments(
    string Archives, string Networks, string Labels, string? Out, IReadOnlyList<Chapter> Chapters, bool Train)
{
    private static readonly string[] Known = ["--archives", "--networks", "--labels", "--out", "--chapters", "--train"];

    /// <summary>How it is called.</summary>
    public static string Usage { get; } =
        "Usage: --archives DIR [--networks DIR] [--labels DIR] [--out FILE] [--chapters A,B | --train A,B], of "
        + string.Join(", ", Chapter.All.Select(c => c.Name));

    /// <summary>Reads the command line; null when it is wrong.</summary>
    public static EvaluationArguments? Parse(string[] args)
    {
        if (args.Length % 2 != 0) return null;
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        var chapters = ChaptersOf(given.GetValueOrDefault("--train") ?? given.GetValueOrDefault("--chapters"));
        if (given.Keys.Except(Known).Any() || chapters is null || !given.TryGetValue("--archives", out var archives)) return null;
        return new(
            archives, given.GetValueOrDefault("--networks", ""), given.GetValueOrDefault("--labels", ""), given.GetValueOrDefault("--out"),
            chapters, given.ContainsKey("--train"));
    }

    private static IReadOnlyList<Chapter>? ChaptersOf(string? names)
    {
        if (names is null) return Chapter.All;
        var wanted = names.Split(',');
        return wanted.All(w => Chapter.All.Any(c => c.Name == w)) ? [.. Chapter.All.Where(c => wanted.Contains(c.Name))] : null;
    }
}
