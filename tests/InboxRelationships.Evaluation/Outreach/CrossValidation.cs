using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>What is said of a message by those who did not learn from it, however the message is shown.</summary>
/// <param name="Message">The message, its words weighed by a model that did not learn from it.</param>
/// <param name="IsMet">Whether its author wrote something that was learned from.</param>
/// <param name="Whole">The model's verdict on the message as it came.</param>
/// <param name="WithoutLists">Its verdict without list headers.</param>
/// <param name="WithoutHeaders">Its verdict without any header.</param>
/// <param name="NaiveBayes">What naive Bayes says: log-odds.</param>
/// <param name="Bogofilter">What bogofilter says, 0–1; null where it is not installed.</param>
internal sealed record Judged(
    LabelledMessage Message, bool IsMet, OutreachVerdict Whole, OutreachVerdict WithoutLists, OutreachVerdict WithoutHeaders,
    double NaiveBayes, double? Bogofilter);

/// <summary>Trains on four fifths and judges the rest, five times.</summary>
internal static class CrossValidation
{
    private const int Folds = 5, LetterFolds = 4;

    /// <summary>No author stands on both sides.</summary>
    public static IReadOnlyList<Judged> ByAuthor(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages, InstalledFilters? filters) =>
        Run(weights, messages, m => m.Author, filters);

    /// <summary>Authors may stand on both sides: what remembering senders adds.</summary>
    public static IReadOnlyList<Judged> ByMessage(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages) =>
        Run(weights, messages, m => m.Envelope.InternetMessageId, null);

    /// <summary>The planted letters of the hands nothing is learned from, judged by what is learned from all other mail.</summary>
    public static IReadOnlyList<Judged> OfPlanted(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages) =>
        [.. Judge(weights, [.. messages.Where(m => m.Planted is null), .. Open(messages)], [.. messages.Where(m => m.Planted is { IsOpen: false })], null)];

    /// <summary>Letters that may be learned from, planted or real with their past, each judged by what other writers teach.</summary>
    public static IReadOnlyList<Judged> OfLetters(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages)
    {
        var judged = new List<Judged>();
        for (var fold = 0; fold < LetterFolds; fold++)
        {
            var parts = messages.Where(m => m.Planted is null or { IsOpen: true }).ToLookup(m => FoldOf(m, "letters", LetterFolds) == fold);
            var asked = parts[true].Where(m => m.Planted is not null || m is { Lived: not null, Outcome: Outcome.Personal });
            judged.AddRange(Judge(weights, [.. parts[false]], [.. asked.Select(m => m with { History = m.Lived ?? m.History })], null));
        }

        return judged;
    }

    private static IEnumerable<LabelledMessage> Open(IReadOnlyList<LabelledMessage> messages) => messages.Where(m => m.Planted is { IsOpen: true });

    /// <summary>Which of so many parts a message falls into: all of a writer's into one, the writers of planted letters evenly.</summary>
    public static int FoldOf(LabelledMessage message, string purpose, int folds) => message.Planted is { IsOpen: true } letter
        ? Array.IndexOf(PlantedLetters.OpenWriters, letter.Writer) % folds : FoldOf($"{purpose} {message.Writer}", folds);

    /// <summary>Which of so many parts a key falls into: the same in every run, as <see cref="string.GetHashCode()"/> is not.</summary>
    public static int FoldOf(string key, int folds) => (int)(key.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) % folds);

    private static List<Judged> Run(
        OutreachWeights weights, IReadOnlyList<LabelledMessage> messages, Func<LabelledMessage, string> key, InstalledFilters? filters)
    {
        var judged = new List<Judged>();
        var real = messages.Where(m => m.Planted is null).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var parts = real.ToLookup(m => FoldOf(key(m), Folds) == fold);
            judged.AddRange(Judge(weights, [.. parts[false], .. Open(messages)], [.. parts[true]], filters));
        }

        return judged;
    }

    public static IEnumerable<Judged> Judge(OutreachWeights weights, List<LabelledMessage> learned, List<LabelledMessage> asked, InstalledFilters? filters)
    {
        var words = WordTraining.Train(learned);
        var wordModel = new WordModel(words.Weights);
        var round = RoundWordTraining.Train(learned);
        var roundModel = new WordModel(round.Weights);
        var model = new OutreachModel(OutreachTraining.Train(weights, [.. learned.Select(m => m.Worded(words.Unseen[m]).Rounded(round.Unseen[m]))]));
        var bayes = new NaiveBayes(learned);
        var bogofilter = filters?.Bogofilter(learned, asked);
        var met = learned.Select(m => (m.Source, m.Author)).ToHashSet();
        OutreachVerdict Verdict(LabelledMessage m, MessageTraits t) => model.Classify(m.Envelope, t, m.History);
        foreach (var plain in asked)
        {
            var m = plain.Worded(wordModel.Odds(plain.Words.Known)).Rounded(roundModel.Odds(plain.Words.All));
            yield return new(
                m, met.Contains((m.Source, m.Author)), Verdict(m, m.Whole), Verdict(m, m.WithoutLists), Verdict(m, m.WithoutHeaders),
                bayes.Odds(m), bogofilter is null ? null : bogofilter[plain]);
        }
    }
}
