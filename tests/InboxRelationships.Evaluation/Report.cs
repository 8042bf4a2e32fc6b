using System.Text;
using System.Text.RegularExpressions;

namespace InboxRelationships.Evaluation;

/// <summary>The report, chapter by chapter, so that one of them can be measured anew while the others stay.</summary>
internal sealed partial class Report
{
    private const string Introduction =
        "# Evaluation\n\nWritten by `dotnet run --project tests/InboxRelationships.Evaluation`. Only figures: the mail itself stays outside the project.\n";

    private readonly IReadOnlyDictionary<string, string> chapters;

    private Report(IReadOnlyDictionary<string, string> chapters) => this.chapters = chapters;

    /// <summary>A report without a chapter.</summary>
    public static Report Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>Reads a report written earlier.</summary>
    public static Report Parse(string text) =>
        new(Written().Matches(text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["text"].Value.Trim()));

    /// <summary>The report with one chapter new.</summary>
    public Report With(string name, string chapter) => new(new Dictionary<string, string>(chapters) { [name] = chapter.Trim() });

    /// <summary>The whole page in Markdown.</summary>
    public override string ToString()
    {
        var page = new StringBuilder(Introduction);
        foreach (var name in Chapter.All.Select(c => c.Name).Where(chapters.ContainsKey)) page.Append($"\n<!-- {name} -->\n\n{chapters[name]}\n");
        return page.ToString();
    }

    [GeneratedRegex(@"<!-- (?<name>\w+) -->(?<text>.*?)(?=<!-- \w+ -->|\z)", RegexOptions.Singleline)]
    private static partial Regex Written();
}
