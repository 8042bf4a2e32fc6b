using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>The plain baseline: naive Bayes over the words a letter holds, each once.</summary>
internal sealed class NaiveBayes
{
    private readonly double[] _odds = new double[WordModel.Buckets];
    private readonly double _prior;

    /// <param name="messages">What it learns from.</param>
    public NaiveBayes(IReadOnlyList<LabelledMessage> messages)
    {
        var many = messages.Where(m => m.Outcome == Outcome.Many).ToList();
        var few = messages.Where(m => m.Outcome is Outcome.Personal or Outcome.Discussion).ToList();
        var (inMany, inFew) = (Counts(many), Counts(few));
        _prior = Math.Log((many.Count + 1.0) / (few.Count + 1));
        // One occurrence in all is added to either side's share, so that a word nobody used speaks for none.
        var one = 1.0 / (many.Count + few.Count);
        for (var i = 0; i < _odds.Length; i++) _odds[i] = Math.Log(((inMany[i] / many.Count) + one) / ((inFew[i] / few.Count) + one));
    }

    /// <summary>Log-odds that it went to many.</summary>
    public double Odds(LabelledMessage message) => _prior + message.Words.Known.Sum(m => _odds[m]);

    private static double[] Counts(IReadOnlyList<LabelledMessage> messages)
    {
        var counts = new double[WordModel.Buckets];
        foreach (var mark in messages.SelectMany(m => m.Words.Known)) counts[mark]++;
        return counts;
    }
}
