using InboxRelationships.Core.Claims;
using InboxRelationships.Testing;

namespace InboxRelationships.Evaluation.Claims;

/// <summary>A sentence written for the evaluation.</summary>
/// <param name="Language">Two-letter code.</param>
/// <param name="Type">What it claims.</param>
/// <param name="Text">The sentence; names to fill in stand in braces.</param>
internal sealed record PlantedSentence(string Language, ClaimType Type, string Text);

/// <summary>The sentences planted, and what stands around them.</summary>
internal static class PlantedLetters
{
    private const string Folder = "tests/InboxRelationships.Evaluation/Claims";

    /// <summary>Those written after the phrase lists were widened.</summary>
    public static IReadOnlyList<PlantedSentence> New { get; } = Read("letters-new.txt");

    /// <summary>Those written after the first lists, which the widening did not look at.</summary>
    public static IReadOnlyList<PlantedSentence> Held { get; } = Read("letters-held.txt");

    /// <summary>Those written with the lists at hand.</summary>
    public static IReadOnlyList<PlantedSentence> Open { get; } = Read("letters-open.txt");

    private static readonly IReadOnlyDictionary<string, string> Fillers = Lines("fillers.txt").ToDictionary(l => l.Section, l => l.Line);

    /// <summary>The body of a letter with a sentence in it.</summary>
    public static string Body(PlantedSentence sentence, string full)
    {
        var text = sentence.Text.Replace("{full}", full, StringComparison.Ordinal).Replace("{given}", full.Split(' ')[0], StringComparison.Ordinal);
        return $"{text}\n\n{Fillers[sentence.Language]}";
    }

    private static IReadOnlyList<PlantedSentence> Read(string file) =>
        [.. Lines(file).Select(l => new PlantedSentence(l.Section[..2], Enum.Parse<ClaimType>(l.Section[3..], ignoreCase: true), l.Line))];

    private static IEnumerable<(string Section, string Line)> Lines(string file)
    {
        var section = "";
        foreach (var line in File.ReadLines(Repository.File($"{Folder}/{file}")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[') section = line.Trim('[', ']');
            else yield return (section, line);
        }
    }
}
