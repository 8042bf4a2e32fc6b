using InboxRelationships.Testing;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>A letter written for the evaluation. Slots stand in braces.</summary>
/// <param name="Writer">Who wrote it, in whatever hand.</param>
/// <param name="Language">Two-letter code.</param>
/// <param name="Hands">Whose hand wrote it.</param>
/// <param name="Name">Tells it from all others: writer, language, hand and number.</param>
/// <param name="IsMerge">Whether it is one text sent to many, dressed as a letter.</param>
/// <param name="IsOfKnown">Whether somebody the reader knows writes it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its text.</param>
internal sealed record PlantedLetter(string Writer, string Language, Hands Hands, string Name, bool IsMerge, bool IsOfKnown, string Subject, string Body)
{
    /// <summary>Whether it may be learned from.</summary>
    public bool IsOpen => Hands == Hands.Open;

    /// <summary>The hand it is written in: its writer, language and name.</summary>
    public string Hand => Name[..Name.LastIndexOf(' ')];
}

/// <summary>What a writer's letters may serve for. The names are those of the files.</summary>
internal enum Hands
{
    /// <summary>May be learned from.</summary>
    Open,

    /// <summary>Nothing is learned from them, but their totals were seen while the model was made.</summary>
    Held,

    /// <summary>Nothing is learned from them, and nothing was seen of them while the model was made.</summary>
    Fresh,
}

/// <summary>The letters planted: round letters and honest ones that look alike, by several hands in nine languages.</summary>
internal static class PlantedLetters
{
    private const string Folder = "tests/InboxRelationships.Evaluation/Outreach/Letters";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlantedLetter> All { get; } =
        [.. Directory.EnumerateFiles(Repository.File(Folder), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Those who wrote what may be learned from, in order.</summary>
    public static string[] OpenWriters { get; } = [.. All.Where(l => l.IsOpen).Select(l => l.Writer).Distinct(StringComparer.Ordinal)];

    // A folder a writer, a file a language. "[hand NAME]" opens a hand, "[merge|honest known|stranger …]" a letter; its first line is the subject.
    private static IEnumerable<PlantedLetter> Read(string file)
    {
        var writer = Path.GetFileName(Path.GetDirectoryName(file)!);
        var name = Path.GetFileNameWithoutExtension(file);
        var (hand, number) = ("", 0);
        foreach (var part in File.ReadAllText(file).Split("\n[", StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var end = part.IndexOf(']');
            var head = part[..end].Split(' ');
            var text = part[(end + 1)..].Trim('\n').Split('\n');
            if (head[0] == "hand") hand = head[1];
            else
            {
                yield return new(
                    writer, name[^2..], Enum.Parse<Hands>(name[..^3], ignoreCase: true), $"{writer} {name[^2..]} {hand} {++number}",
                    head[0] == "merge", head[1] == "known",
                    text[0], string.Join('\n', text[1..]));
            }
        }
    }
}
