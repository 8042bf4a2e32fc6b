using InboxRelationships.Core.Acts;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>Learns the model's numbers from labelled sentences.</summary>
internal static class ActTraining
{
    private const double Penalty = 1;

    // Below so many labels a kind's numbers are set, not learned.
    private const int Fewest = 10;

    /// <summary>Set by judgement, as no labelled sentence introduces anybody: its phrases say it outright.</summary>
    private static readonly KindWeights Introduction = new(-4, 0, new() { ["introduce"] = 6, ["questionMark"] = -1, ["bulk"] = -2 });

    /// <summary>Each kind's numbers.</summary>
    public static SortedDictionary<ActKind, KindWeights> Train(IReadOnlyList<LabelledSentence> sentences)
    {
        var kinds = new SortedDictionary<ActKind, KindWeights> { [ActKind.Introduction] = Introduction };
        foreach (var kind in Enum.GetValues<ActKind>().Where(k => sentences.Count(s => s.Acts.Contains(k)) >= Fewest)) kinds[kind] = Train(sentences, kind);
        return kinds;
    }

    private static KindWeights Train(IReadOnlyList<LabelledSentence> sentences, ActKind kind)
    {
        var learned = SparseRegression.Train([.. sentences.Select(s => (s.Cues, s.Acts.Contains(kind)))], ActModel.Codes.Count, Penalty);
        var cues = learned.Weights.Select((w, i) => (Code: ActModel.Codes[i], Weight: Math.Round(w, 2))).Where(c => c.Weight != 0);
        return new(Math.Round(learned.Bias, 2), Math.Round(learned.Threshold, 2), new(cues.ToDictionary(c => c.Code, c => c.Weight)));
    }
}
