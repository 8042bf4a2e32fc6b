using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>The plain baseline: naive Bayes over the words a letter holds, each once, with one added to every count.</summary>
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
        for (var i = 0; i < _odds.Length; i++) _odds[i] = Math.Log((inMany[i] + 1) / (many.Count + 2.0) * (few.Count + 2.0) / (inFew[i] + 1));
    }

    /// <summary>Log-odds that it went to many.</summary>
    public double Odds(LabelledMessage message) => _prior + message.Marks.Sum(m => _odds[m]);

    private static double[] Counts(IReadOnlyList<LabelledMessage> messages)
    {
        var counts = new double[WordModel.Buckets];
        foreach (var mark in messages.SelectMany(m => m.Marks)) counts[mark]++;
        return counts;
    }
}
