using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Learns the weights of words, their pairs, pieces and frames by which round letters differ from honest ones: from planted letters, each once,
/// whatever the number of mailboxes it lies in, and from real letters between people. Only what at least two hands of planted letters use is looked at.
/// </summary>
internal static class RoundWordTraining
{
    private const int LeastHands = 2;
    private const int InnerFolds = 6;

    // Real letters show what people write each other, but none that look like round ones.
    private const double OfReal = 0.05;

    private static readonly double[] Costs = [256, 1024, 4096];

    /// <summary>What was learned, and what it says of each message when it did not learn from its hand.</summary>
    internal sealed record Learned(WordWeights Weights, IReadOnlyDictionary<LabelledMessage, double> Unseen, double Cost);

    /// <summary>Learns from the planted letters among <paramref name="messages"/>, choosing the penalty by those it did not learn from.</summary>
    public static Learned Train(IReadOnlyList<LabelledMessage> messages)
    {
        var letters = messages.Where(m => m.Words.All.Length > 0 && (m.Planted is not null || m.Outcome == Outcome.Personal))
            .DistinctBy(m => m.Planted?.Name ?? m.Key).ToList();
        var inner = Enumerable.Range(0, InnerFolds).Select(fold => new Lesson([.. letters.Where(l => FoldOf(l) != fold)])).ToList();
        var best = Costs.Select(cost => (Cost: cost, Models: inner.Select(l => new WordModel(l.Fit(cost))).ToArray()))
            .MinBy(x => letters.Sum(l => Share(l) * Loss(l, Odds(x.Models, l))));
        return new(new Lesson(letters).Fit(best.Cost), messages.ToDictionary(m => m, m => Odds(best.Models, m)), best.Cost);
    }

    private static double Odds(WordModel[] models, LabelledMessage letter) => models[FoldOf(letter)].Odds(letter.Words.All);

    private static double Share(LabelledMessage letter) => letter.Planted is null ? OfReal : 1;

    private static double Loss(LabelledMessage letter, double odds) => Math.Log(1 + Math.Exp(letter.Outcome == Outcome.Many ? -odds : odds));

    private static int FoldOf(LabelledMessage letter) => CrossValidation.FoldOf(letter, "round", InnerFolds);

    /// <summary>Letters made ready to be learned from, whatever the penalty.</summary>
    private sealed class Lesson
    {
        private readonly List<DualLogistic.Row> _rows;
        private readonly double[] _freely;

        public Lesson(List<LabelledMessage> letters)
        {
            var planted = letters.Where(l => l.Planted is not null).ToList();
            var hands = planted.SelectMany(l => l.Words.All.Select(mark => (Mark: mark, l.Planted!.Hand)))
                .Distinct().CountBy(x => x.Mark).ToDictionary(x => x.Key, x => x.Value);
            _rows = [.. letters.Select(l => new DualLogistic.Row(
                [.. l.Words.All.Where(m => hands.GetValueOrDefault(m) >= LeastHands), WordModel.Buckets],
                1 / Math.Sqrt(l.Words.All.Length), l.Outcome == Outcome.Many, Share(l)))];
            // Squared it told letters of other writers best.
            _freely = [.. MarkRarity.Of([.. planted.Select(l => l.Words.All)]).Select(r => r * r), 1];
        }

        public WordWeights Fit(double cost) =>
            WordTraining.Quantised(DualLogistic.Fit([.. _rows.Select(r => r with { Cost = cost * r.Cost })], _freely));
    }
}
