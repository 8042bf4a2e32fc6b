namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>Brings the spellings of a path to one: <c>folders('a')/microsoft.graph.delta()</c> is <c>folders/a/delta</c>.</summary>
internal static class GraphPath
{
    private const string Namespace = "microsoft.graph.";

    public static string Normalise(string path) => string.Join('/', path.Split('/').SelectMany(Parts));

    private static IEnumerable<string> Parts(string segment)
    {
        var open = segment.IndexOf('(');
        if (open < 0 || !segment.EndsWith(')'))
            return [WithoutNamespace(segment)];

        var name = WithoutNamespace(segment[..open]);
        var key = segment[(open + 1)..^1];
        return key.Length == 0 ? [name] : [name, Unquoted(key)];
    }

    private static string WithoutNamespace(string segment) =>
        segment.StartsWith(Namespace, StringComparison.OrdinalIgnoreCase) ? segment[Namespace.Length..] : segment;

    private static string Unquoted(string key) =>
        key is ['\'', .., '\''] ? key[1..^1].Replace("''", "'", StringComparison.Ordinal) : key;
}
