using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// Tells by its words alone whether what is dressed as a letter to its reader is one text for many: a <see cref="WordModel"/> of its own, learned from
/// own-written round letters and honest ones that look alike in nine languages (<c>round-words.json</c>). Mail that is openly sent to many is worded
/// otherwise and teaches nothing here.
/// </summary>
public static class RoundWords
{
    /// <summary>The model shipped with this library.</summary>
    public static WordModel Shipped { get; } = new(EmbeddedText.Json("Outreach.round-words.json", WordWeightsJson.Default.WordWeights));

    /// <summary>Marks a letter of middling length has: where a longer one says as much a word, it says more in all.</summary>
    private const int MostMarks = 1024, Middling = 256;

    /// <summary>How much a letter of so many marks counts, beside one of middling length.</summary>
    public static double Reach(int marks) => Math.Sqrt(Math.Min(marks, MostMarks) / (double)Middling);

    /// <summary>Log-odds that words of these buckets are those of one text for many; 0 for no words.</summary>
    public static double Odds(WordModel model, IReadOnlyList<int> marks) => Math.Round(model.Odds(marks) * Reach(marks.Count), 2);
}
