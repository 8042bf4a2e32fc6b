namespace InboxRelationships.Evaluation;

/// <summary>Lines of the report's tables.</summary>
internal static class Markdown
{
    /// <summary>A table's head; no line ends behind it.</summary>
    public static string Head(params IEnumerable<string> columns)
    {
        string[] named = [.. columns];
        return $"{Row(named)}\n|{string.Concat(Enumerable.Repeat("---|", named.Length))}";
    }

    /// <summary>One row of a table; no line ends behind it.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
