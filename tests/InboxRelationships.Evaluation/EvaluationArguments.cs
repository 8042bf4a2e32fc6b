namespace InboxRelationships.Evaluation;

/// <summary>What the command line asks for.</summary>
/// <param name="Archives">Folder holding the archives.</param>
/// <param name="Out">Where the report goes; standard output when null.</param>
/// <param name="Weights">Where newly trained weights go; none are trained for shipping when null.</param>
internal sealed record EvaluationArguments(string Archives, string? Out, string? Weights)
{
    /// <summary>Reads the command line; null when it is wrong.</summary>
    public static EvaluationArguments? Parse(string[] args)
    {
        if (args.Length % 2 != 0) return null;
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (given.Keys.Except(["--archives", "--out", "--weights"]).Any() || !given.TryGetValue("--archives", out var archives)) return null;
        return new(archives, given.GetValueOrDefault("--out"), given.GetValueOrDefault("--weights"));
    }
}
