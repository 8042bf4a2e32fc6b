using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>What the model says of a message it was not trained on, however the message is shown.</summary>
internal sealed record Judged(LabelledMessage Message, OutreachVerdict Whole, OutreachVerdict WithoutLists, OutreachVerdict WithoutHeaders);

/// <summary>Trains on four fifths and judges the rest, five times.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <summary>No author stands on both sides.</summary>
    public static IReadOnlyList<Judged> ByAuthor(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages) =>
        Run(weights, messages, m => m.Author);

    /// <summary>Authors may stand on both sides: what remembering senders adds.</summary>
    public static IReadOnlyList<Judged> ByMessage(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages) =>
        Run(weights, messages, m => m.Envelope.InternetMessageId);

    private static List<Judged> Run(OutreachWeights weights, IReadOnlyList<LabelledMessage> messages, Func<LabelledMessage, string> key)
    {
        var judged = new List<Judged>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var training = messages.Where(m => FoldOf(key(m), Folds) != fold).ToList();
            var words = WordTraining.Train(training);
            var model = new OutreachModel(OutreachTraining.Train(weights, [.. training.Select(m => m.Worded(words.Unseen[m]))]));
            var wordModel = new WordModel(words.Weights);
            judged.AddRange(messages.Where(m => FoldOf(key(m), Folds) == fold).Select(m => Judge(model, m.Worded(wordModel.Odds(m.Marks)))));
        }

        return judged;
    }

    private static Judged Judge(OutreachModel model, LabelledMessage message) => new(
        message,
        model.Classify(message.Envelope, message.Whole, SenderHistory.None),
        model.Classify(message.Envelope, message.WithoutLists, SenderHistory.None),
        model.Classify(message.Envelope, message.WithoutHeaders, SenderHistory.None));

    // A hash of our own: string.GetHashCode differs from run to run.
    internal static int FoldOf(string key, int folds) => (int)(key.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) % folds);
}
