using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns the weights of words. Only what at least <see cref="LeastAuthors"/> authors of at least two groups of sources use is looked at; an author
/// of many letters weighs as the root of their number; what is rare is learned more freely (<see cref="MarkRarity"/>); and every group has a base of its
/// own, so that the words of an era do not stand for a class.
/// </summary>
internal static class WordTraining
{
    private const int LeastAuthors = 5;
    private const int InnerFolds = 3;
    private static readonly double[] Costs = [1024, 4096, 16384];

    /// <summary>What was learned, and what it says of each message when it did not learn from its author.</summary>
    internal sealed record Learned(WordWeights Weights, IReadOnlyDictionary<LabelledMessage, double> Unseen, double Cost);

    /// <summary>Learns from all messages but notices, choosing the penalty by those it did not learn from.</summary>
    public static Learned Train(IReadOnlyList<LabelledMessage> messages)
    {
        var best = Costs.Select(cost => (Cost: cost, Unseen: Unseen(messages, cost))).MinBy(x => Loss(messages, x.Unseen));
        return new(Fit(messages, best.Cost), best.Unseen, best.Cost);
    }

    private static Dictionary<LabelledMessage, double> Unseen(IReadOnlyList<LabelledMessage> messages, double cost)
    {
        var unseen = new Dictionary<LabelledMessage, double>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var model = new WordModel(Fit([.. messages.Where(m => FoldOf(m) != fold)], cost));
            foreach (var message in messages.Where(m => FoldOf(m) == fold)) unseen[message] = model.Odds(message.Words.Known);
        }

        return unseen;
    }

    private static double Loss(IReadOnlyList<LabelledMessage> messages, Dictionary<LabelledMessage, double> unseen)
    {
        var weights = Weights(messages);
        return messages.Where(IsTold).Sum(m => weights[m] * Math.Log(1 + Math.Exp(m.Outcome == Outcome.Many ? -unseen[m] : unseen[m])));
    }

    private static WordWeights Fit(IReadOnlyList<LabelledMessage> messages, double cost)
    {
        var told = messages.Where(IsTold).ToList();
        var isUsed = Used(told);
        var weights = Weights(told);
        var rows = told.Select(m => new DualLogistic.Row(
            [.. m.Words.Known.Where(k => isUsed[k]), WordModel.Buckets, WordModel.Buckets + 1 + GroupOf(m)],
            1 / Math.Sqrt(m.Words.Known.Count), m.Outcome == Outcome.Many, cost * weights[m])).ToList();
        return Quantised(DualLogistic.Fit(rows, [.. MarkRarity.Of([.. told.Select(m => m.Words.Known)]), .. Enumerable.Repeat(1.0, 1 + Groups)]));
    }

    public static WordWeights Quantised(double[] weights)
    {
        var words = weights.AsSpan(0, WordModel.Buckets).ToArray();
        var scale = Math.Max(1e-9, words.Max(Math.Abs)) / sbyte.MaxValue;
        return new()
        {
            Version = 0,
            TrainedOn = "",
            Bias = 0,
            Scale = scale,
            Weights = [.. words.Select(w => (byte)(sbyte)Math.Round(w / scale))],
        };
    }

    private static bool[] Used(IReadOnlyList<LabelledMessage> messages)
    {
        var (count, groups, counted) = (new int[WordModel.Buckets], new int[WordModel.Buckets], new int[WordModel.Buckets]);
        foreach (var (number, author) in messages.GroupBy(m => m.Author, StringComparer.Ordinal).Index())
        {
            foreach (var (message, mark) in author.SelectMany(m => m.Words.Known.Select(mark => (m, mark))))
            {
                groups[mark] |= 1 << GroupOf(message);
                if (counted[mark] != number + 1) count[mark]++;
                counted[mark] = number + 1;
            }
        }

        return [.. count.Zip(groups, (c, g) => c >= LeastAuthors && int.PopCount(g) >= 2)];
    }

    private static Dictionary<LabelledMessage, double> Weights(IReadOnlyList<LabelledMessage> messages)
    {
        var told = messages.Where(IsTold).ToList();
        var authors = told.CountBy(m => (m.Source, m.Author)).ToDictionary(x => x.Key, x => x.Value);
        double Own(LabelledMessage m) => 1 / Math.Sqrt(authors[(m.Source, m.Author)]);
        var sides = told.GroupBy(m => (GroupOf(m), m.Outcome == Outcome.Many)).ToDictionary(g => g.Key, g => g.Sum(Own));
        return told.ToDictionary(m => m, m => Own(m) / Math.Sqrt(sides[(GroupOf(m), m.Outcome == Outcome.Many)]) * 10);
    }

    private const int Groups = 4;

    // Two sources of one era hold one side each; together they tell the sides apart.
    private static int GroupOf(LabelledMessage message) => message.Source switch { "enron" => 0, "spamassassin" => 1, "trec07" => 2, _ => 3 };

    private static bool IsTold(LabelledMessage message) => message.Outcome != Outcome.Transactional && message.Words.Known.Count > 0 && message.Planted is null;

    private static int FoldOf(LabelledMessage message) => CrossValidation.FoldOf("inner " + message.Author, InnerFolds);
}
