using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns the weights of words by which round letters differ from letters: from planted letters, each once, whatever the number of mailboxes it lies
/// in, and from real letters between people, so that plain letters of work do not look round. Only what at least two hands use is looked at.
/// </summary>
internal static class RoundWordTraining
{
    public static int LeastHands = 2;
    private const int InnerFolds = 6;
    public static double RealShare = 1;
    public static double[] Costs = [16, 64, 256];

    /// <summary>What was learned, and what it says of each message when it did not learn from its hand.</summary>
    internal sealed record Learned(WordWeights Weights, IReadOnlyDictionary<LabelledMessage, double> Unseen, double Cost);

    private sealed record Shown(LabelledMessage Message, double Weight);

    /// <summary>Learns from the planted and the personal letters among <paramref name="messages"/>, choosing the penalty by those it did not learn from.</summary>
    public static Learned Train(IReadOnlyList<LabelledMessage> messages)
    {
        var shown = Letters(messages).ToList();
        var best = Costs.Select(cost => (Cost: cost, Models: Inner(shown, cost))).MinBy(x => shown.Sum(s => s.Weight * Loss(s.Message, Odds(x.Models, s.Message))));
        return new(Fit(shown, best.Cost), messages.ToDictionary(m => m, m => Odds(best.Models, m)), best.Cost);
    }

    private static IEnumerable<Shown> Letters(IReadOnlyList<LabelledMessage> messages)
    {
        var planted = messages.Where(m => m.Planted is not null).GroupBy(m => m.Planted!.Name).Select(l => new Shown(l.First(), 1)).ToList();
        var real = messages.Where(m => m is { Planted: null, Outcome: Outcome.Personal, Lived: not null } && m.AllMarks.Count > 0).ToList();
        var authors = real.CountBy(m => m.Author).ToDictionary(x => x.Key, x => x.Value);
        double Own(LabelledMessage m) => 1 / Math.Sqrt(authors[m.Author]);
        var total = real.Sum(Own);
        return planted.Concat(real.Select(m => new Shown(m, RealShare * planted.Count / 2 * Own(m) / total)).Where(s => s.Weight > 0));
    }

    private static WordModel[] Inner(List<Shown> letters, double cost) =>
        [.. Enumerable.Range(0, InnerFolds).Select(fold => new WordModel(Fit([.. letters.Where(s => FoldOf(s.Message) != fold)], cost)))];

    private static double Odds(WordModel[] models, LabelledMessage letter) => RoundWords.Odds(models[FoldOf(letter)], letter.AllMarks);

    private static double Loss(LabelledMessage letter, double odds) => Math.Log(1 + Math.Exp(IsRound(letter) ? -odds : odds));

    private static bool IsRound(LabelledMessage letter) => letter.Planted is { IsMerge: true };

    private static WordWeights Fit(List<Shown> letters, double cost)
    {
        var hands = letters.SelectMany(l => l.Message.AllMarks.Select(mark => (mark, l.Message.Hand))).Distinct().CountBy(x => x.mark).ToDictionary(x => x.Key, x => x.Value);
        var rows = letters.Select(l => new DualLogistic.Row(
            [.. l.Message.AllMarks.Where(m => hands[m] >= LeastHands), WordModel.Buckets], RoundWords.Reach(l.Message.AllMarks.Count) / Math.Sqrt(l.Message.AllMarks.Count), IsRound(l.Message), cost * l.Weight)).ToList();
        var weights = DualLogistic.Fit(rows, WordModel.Buckets + 1);
        return WordTraining.Quantised(weights);
    }

    public static Func<LabelledMessage, int> Known(IReadOnlyList<LabelledMessage> messages)
    {
        var letters = Letters(messages).ToList();
        var perFold = Enumerable.Range(0, InnerFolds).Select(fold => letters.Where(s => IsRound(s.Message) && FoldOf(s.Message) != fold).SelectMany(l => l.Message.AllMarks.Select(mark => (mark, l.Message.Hand))).Distinct().CountBy(x => x.mark).Where(x => x.Value >= 2).Select(x => x.Key).ToHashSet()).ToList();
        return m => m.AllMarks.Count(perFold[FoldOf(m)].Contains);
    }

    private static int FoldOf(LabelledMessage letter) => CrossValidation.FoldOf("round " + letter.Hand, InnerFolds);
}
