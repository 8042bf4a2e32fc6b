using System.Globalization;
using System.Text;
using InboxRelationships.Core.Acts;
using InboxRelationships.Evaluation.Outreach;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>What the shipped model makes of sentences labelled after it was trained, of authors it never met.</summary>
internal static class LaterTable
{
    /// <summary>Marks them among the labels.</summary>
    public const string Stratum = "later";

    private const string Heading = """
        ### Sentences labelled last

        Drawn from letters of authors not labelled before, after the shipped model was trained: a good half with a cue of some act, some that speak of what the
        writer will do, the rest at random; read once, without sight of what anything says of them, and nothing was changed afterwards.

        | act | sentences | P | R | **F1** | rules F1 |
        |---|---|---|---|---|---|

        """;

    public static string Write(IReadOnlyList<LabelledSentence> sentences)
    {
        if (sentences.Count == 0) return "";
        var text = new StringBuilder(Heading);
        foreach (var kind in Enum.GetValues<ActKind>().Where(k => sentences.Any(s => s.Acts.Contains(k))))
        {
            var model = Scores.Of(sentences, s => s.Acts.Contains(kind), s => ActModel.Shipped.Of(s.Features).Contains(kind));
            var rules = Scores.Of(sentences, s => s.Acts.Contains(kind), s => KeywordRules.Says(kind, s.Text));
            var count = sentences.Count(s => s.Acts.Contains(kind));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.ToString().ToLowerInvariant()} | {count} | {model.Precision:0.00} | {model.Recall:0.00} | **{model.F1:0.00}** | {rules.F1:0.00} |\n");
        }

        var authors = sentences.Select(s => s.Author).Distinct().Count();
        return text.Append(CultureInfo.InvariantCulture, $"\n{sentences.Count} sentences by {authors} authors.\n\n").ToString();
    }
}
