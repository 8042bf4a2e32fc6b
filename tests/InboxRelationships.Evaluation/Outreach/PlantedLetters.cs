using InboxRelationships.Testing;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>A letter written for the evaluation. Slots stand in braces.</summary>
/// <param name="Language">Two-letter code.</param>
/// <param name="IsOpen">Whether its hand is one that may be learned from.</param>
/// <param name="Name">Tells it from all others: language, hand and number.</param>
/// <param name="IsMerge">Whether it is one text sent to many, dressed as a letter.</param>
/// <param name="IsOfKnown">Whether somebody the reader knows writes it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its text.</param>
internal sealed record PlantedLetter(string Language, bool IsOpen, string Name, bool IsMerge, bool IsOfKnown, string Subject, string Body);

/// <summary>The letters planted: round letters and honest ones that look alike, by several hands in nine languages.</summary>
internal static class PlantedLetters
{
    private const string Folder = "tests/InboxRelationships.Evaluation/Outreach/Letters";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlantedLetter> All { get; } =
        [.. Directory.EnumerateFiles(Repository.File(Folder), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    // "[hand NAME]" opens a hand, "[merge|honest known|stranger …]" a letter; its first line is the subject.
    private static IEnumerable<PlantedLetter> Read(string file)
    {
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
                    name[^2..], name.StartsWith("open", StringComparison.Ordinal), $"{name[^2..]} {hand} {++number}", head[0] == "merge", head[1] == "known",
                    text[0], string.Join('\n', text[1..]));
            }
        }
    }
}
