using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Measures and trains the model of outreach.</summary>
internal static class OutreachChapter
{
    private const string Weights = "service/InboxRelationships.Core/Outreach/outreach-weights.json";
    private const string Words = "service/InboxRelationships.Core/Outreach/word-weights.json";

    /// <summary>The chapter on outreach, in Markdown.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var messages = LabelledMail.Read(arguments.Archives);
        if (Environment.GetEnvironmentVariable("PLANTED") is { } planted)
        {
            var side = Environment.GetEnvironmentVariable("SIDE") ?? "open";
            var known = messages.Where(m => m.Planted is null).ToList();
            var open = messages.Where(m => m.Planted is { IsOpen: true }).ToList();
            // Two halves of the open letters, learned crosswise.
            var judged = side == "held" ? CrossValidation.OfPlanted(OutreachWeights.Shipped, messages)
                : [.. Enumerable.Range(0, 2).SelectMany(f => CrossValidation.Judge(OutreachWeights.Shipped, [.. known, .. open.Where(m => CrossValidation.FoldOf(m.Author, 2) != f)], [.. open.Where(m => CrossValidation.FoldOf(m.Author, 2) == f)], null))];
            File.WriteAllLines(planted, judged.Select(j => $"{j.Message.Archive}\t{j.Message.Author}\t{(j.Message.Planted!.IsOfKnown ? "known" : "stranger")}\t{j.Message.Class}\t{j.Whole.Class}\t{DetectionTable.ManyOf(j.Whole):0.000}\t{j.Whole.MassMergeProbability:0.000}\t{j.Message.Whole.Wording.ManyOdds:0.00}\t{j.Message.Envelope.InternetMessageId}\t{string.Join(' ', j.Whole.Reasons.Select(r => r.Code + r.Weight.ToString("+0.0;-0.0")))}"));
        }

        using var filters = new InstalledFilters(arguments.Archives, messages);
        var newAuthors = CrossValidation.ByAuthor(OutreachWeights.Shipped, messages, filters);
        if (Environment.GetEnvironmentVariable("DUMP") is { } dump)
        {
            File.WriteAllLines(dump, newAuthors.Select(j => $"{j.Message.Key}\t{j.Message.Source}\t{j.Message.Class}\t{j.Message.Author}\t{DetectionTable.ManyOf(j.Whole):0.000}\t{DetectionTable.ManyOf(j.WithoutLists):0.000}\t{DetectionTable.ManyOf(j.WithoutHeaders):0.000}:{j.Whole.Class}:{j.WithoutLists.Class}:{j.WithoutHeaders.Class}\t{j.Message.Whole.Wording.ManyOdds:0.00}\t{string.Join(' ', j.WithoutHeaders.Reasons.Select(r => r.Code + r.Weight.ToString("+0.0;-0.0")))}"));
            return "";
        }

        return OutreachReport.Of(newAuthors, CrossValidation.ByMessage(OutreachWeights.Shipped, messages), CrossValidation.OfPlanted(OutreachWeights.Shipped, messages), filters.SpamAssassin(messages), filters.Rspamd(messages));
    }

    /// <summary>Trains the weights of structure and text anew.</summary>
    public static void Train(EvaluationArguments arguments)
    {
        var messages = LabelledMail.Read(arguments.Archives).Where(m => m.Planted is null or { IsOpen: true }).ToList();
        var sources = string.Join(", ", messages.CountBy(m => m.Source).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}"));
        var words = WordTraining.Train(messages);
        var trained = OutreachTraining.Train(OutreachWeights.Shipped, [.. messages.Select(m => m.Worded(words.Unseen[m]))]) with
        {
            Version = OutreachWeights.Shipped.Version + 1,
            TrainedOn = $"InboxRelationships.Evaluation --train outreach, softmax regression on labelled public mail: {sources}. Enron's labels come from who answered whom.",
        };
        var wordWeights = words.Weights with
        {
            Version = trained.Version,
            TrainedOn = $"InboxRelationships.Evaluation --train outreach, logistic regression (cost {words.Cost}) on hashed words and pairs of words of "
                + "the same mail, those only that at least five authors use; names of the people concerned, addresses, links and numbers masked.",
        };
        File.WriteAllText(Repository.File(Words), wordWeights.ToJson() + "\n");
        File.WriteAllText(Repository.File(Weights), trained.ToJson() + "\n");
    }
}
