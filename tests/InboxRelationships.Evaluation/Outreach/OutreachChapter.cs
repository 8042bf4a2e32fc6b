using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Measures and trains the model of outreach.</summary>
internal static class OutreachChapter
{
    private const string Weights = "service/InboxRelationships.Core/Outreach/outreach-weights.json";
    private const string Words = "service/InboxRelationships.Core/Outreach/word-weights.json";
    private const string Round = "service/InboxRelationships.Core/Outreach/round-words.json";

    /// <summary>The chapter on outreach, in Markdown.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var messages = LabelledMail.Read(arguments.Archives);
        using var filters = new InstalledFilters(arguments.Archives, messages);
        var newAuthors = CrossValidation.ByAuthor(OutreachWeights.Shipped, messages, filters);
        return OutreachReport.Of(
            newAuthors, CrossValidation.ByMessage(OutreachWeights.Shipped, messages), filters.SpamAssassin(messages), filters.Rspamd(messages));
    }

    /// <summary>Trains the weights of structure and text anew.</summary>
    public static void Train(EvaluationArguments arguments)
    {
        var messages = LabelledMail.Read(arguments.Archives).Where(m => m.Planted is null or { IsOpen: true }).ToList();
        var sources = string.Join(", ", messages.CountBy(m => m.Source).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}"));
        var words = WordTraining.Train(messages);
        var round = RoundWordTraining.Train(messages);
        var trained = OutreachTraining.Train(OutreachWeights.Shipped, [.. messages.Select(m => m.Worded(words.Unseen[m]).Rounded(round.Unseen[m]))]) with
        {
            Version = OutreachWeights.Shipped.Version + 1,
            TrainedOn = "InboxRelationships.Evaluation --train outreach, softmax regression on labelled public mail and own-written planted letters: "
                + $"{sources}. Enron's labels come from who answered whom.",
        };
        var wordWeights = words.Weights with
        {
            Version = trained.Version,
            TrainedOn = $"InboxRelationships.Evaluation --train outreach, logistic regression (cost {words.Cost}) on hashed words and pairs of words of "
                + "the same mail, those only that at least five authors use; names of the people concerned, addresses, links and numbers masked.",
        };
        var roundWeights = round.Weights with
        {
            Version = trained.Version,
            TrainedOn = $"InboxRelationships.Evaluation --train outreach, logistic regression (cost {round.Cost}) on hashed words, their pairs, "
                + "pieces and frames in own-written round letters and honest ones that look alike, in nine languages, and in real letters; those only that "
                + "at least two hands of the former use, the rare ones more freely.",
        };
        File.WriteAllText(Repository.File(Round), roundWeights.ToJson() + "\n");
        File.WriteAllText(Repository.File(Words), wordWeights.ToJson() + "\n");
        File.WriteAllText(Repository.File(Weights), trained.ToJson() + "\n");
    }
}
