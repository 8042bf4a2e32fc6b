namespace InboxRelationships.GraphSimulator.Archives;

/// <summary>An archive that cannot be served: says which file, which line (from 1; 0 for the whole file) and what is wrong.</summary>
public sealed class ArchiveException(string file, int line, string problem, Exception? inner = null)
    : Exception(line > 0 ? $"{file}:{line}: {problem}" : $"{file}: {problem}", inner)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Problem { get; } = problem;
}
