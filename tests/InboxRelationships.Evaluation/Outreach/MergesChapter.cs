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
        var judged = CrossValidation.OfPlanted(OutreachWeights.Shipped, messages);
        var page = new StringBuilder();
        PlantedTable.Write(page, [.. judged.Where(j => j.Message.Planted is { Hands: Hands.Fresh })], [.. judged.Where(j => j.Message.Planted is { Hands: Hands.Held })]);
        return page.ToString();
    }
}
