using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns the weights of words by which round letters differ from honest ones that look alike: from planted letters, each once, whatever the number
/// of mailboxes it lies in. Only what at least two hands use is looked at.
/// </summary>
internal static class RoundWordTraining
{
    private const int LeastHands = 2;
    private const int InnerFolds = 6;
    private static readonly double[] Costs = [1, 4, 16, 64];

    /// <summary>What was learned, and what it says of each message when it did not learn from its hand.</summary>
    internal sealed record Learned(WordWeights Weights, IReadOnlyDictionary<LabelledMessage, double> Unseen, double Cost);

    /// <summary>Learns from the planted letters among <paramref name="messages"/>, choosing the penalty by those it did not learn from.</summary>
    public static Learned Train(IReadOnlyList<LabelledMessage> messages)
    {
        var letters = messages.Where(m => m.Planted is not null).ToLookup(m => m.Planted!.Name);
        var once = letters.Select(l => l.First()).ToList();
        var best = Costs.Select(cost => (Cost: cost, Models: Inner(once, cost))).MinBy(x => once.Sum(m => Loss(m, Odds(x.Models, m))));
        var weights = Fit(once, best.Cost);
        var whole = new WordModel(weights);
        return new(weights, messages.ToDictionary(m => m, m => m.Planted is null ? whole.Odds(m.AllMarks) : Odds(best.Models, m)), best.Cost);
    }

    private static WordModel[] Inner(List<LabelledMessage> letters, double cost) =>
        [.. Enumerable.Range(0, InnerFolds).Select(fold => new WordModel(Fit([.. letters.Where(m => FoldOf(m) != fold)], cost)))];

    private static double Odds(WordModel[] models, LabelledMessage letter) => models[FoldOf(letter)].Odds(letter.AllMarks);

    private static double Loss(LabelledMessage letter, double odds) => Math.Log(1 + Math.Exp(letter.Planted!.IsMerge ? -odds : odds));

    private static WordWeights Fit(List<LabelledMessage> letters, double cost)
    {
        var hands = letters.SelectMany(l => l.AllMarks.Select(mark => (mark, l.Hand))).Distinct().CountBy(x => x.mark).ToDictionary(x => x.Key, x => x.Value);
        var rows = letters.Select(l => new DualLogistic.Row(
            [.. l.AllMarks.Where(m => hands[m] >= LeastHands), WordModel.Buckets], 1 / Math.Sqrt(l.AllMarks.Count), l.Planted!.IsMerge, cost)).ToList();
        return WordTraining.Quantised(DualLogistic.Fit(rows, WordModel.Buckets + 1));
    }

    private static int FoldOf(LabelledMessage letter) => CrossValidation.FoldOf("round " + letter.Hand, InnerFolds);
}
