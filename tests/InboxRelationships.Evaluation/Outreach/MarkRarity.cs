using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// How rare each mark is: the inverse document frequency (Spärck Jones, Journal of Documentation 28, 1972) as a share of the highest there can be.
/// A weight is learned the more freely, the rarer its mark: what one writes of one reader's matter is rarer than what most letters have.
/// </summary>
internal static class MarkRarity
{
    /// <summary>For each bucket from 1, what one letter alone has, down to 0, what all have; 1 where none has it.</summary>
    public static double[] Of(IReadOnlyList<IReadOnlyList<int>> letters)
    {
        var counts = new int[WordModel.Buckets];
        foreach (var mark in letters.SelectMany(l => l)) counts[mark]++;
        return Array.ConvertAll(counts, n => 1 - (Math.Log(Math.Max(n, 1)) / Math.Log(Math.Max(letters.Count, 2))));
    }
}
