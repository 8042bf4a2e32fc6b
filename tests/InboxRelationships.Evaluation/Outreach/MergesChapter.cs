using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Measures how round letters dressed as personal ones are told from letters, on planted ones.</summary>
internal static class MergesChapter
{
    /// <summary>The chapter on mass merges, in Markdown.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var messages = LabelledMail.Read(arguments.Archives);
        var kept = CrossValidation.OfPlanted(OutreachWeights.Shipped, messages).ToLookup(j => j.Message.Planted!.Hands);
        var crosswise = CrossValidation.OfLetters(OutreachWeights.Shipped, messages).ToLookup(j => j.Message.Planted is not null);
        var page = new StringBuilder();
        PlantedTable.Write(page, [.. kept[Hands.Fresh]], [.. kept[Hands.Held]], [.. crosswise[true]]);
        RealLetters(page, [.. crosswise[false]]);
        return page.ToString();
    }

    private static void RealLetters(StringBuilder page, IReadOnlyList<Judged> letters)
    {
        string Share(Func<Judged, bool> says) => $"{letters.Count(says)} ({Figures.Of(1000.0 * letters.Count(says) / letters.Count, "0.0")} a thousand)";
        string Row(string name, Func<Judged, OutreachVerdict> verdict) => Markdown.Row(
            name,
            Share(j => verdict(j).Class == OutreachClass.MassMerge),
            Share(j => verdict(j).Class == OutreachClass.Broadcast),
            Share(j => verdict(j).MassMergeProbability >= 0.5));
        page.AppendLine($"""
            ### Real letters between people

            {letters.Count} letters of Enron's people, with the past the mailbox had by then, judged by models that had met no letter of their author.
            Who answered whom made them "personal": some went to many in truth.

            | | called mass merge | called broadcast | mass merge said with .5 or more |
            |---|---|---|---|
            {Row("as they came", j => j.Whole)}
            {Row("without any header", j => j.WithoutHeaders)}
            """);
    }
}
