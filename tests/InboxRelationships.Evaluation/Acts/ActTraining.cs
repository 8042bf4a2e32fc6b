using InboxRelationships.Core.Acts;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>Learns the model's numbers from labelled sentences.</summary>
internal static class ActTraining
{
    // There are many turns and few labels: a turn has to earn its weight.
    private const double CuePenalty = 1, TurnPenalty = 4;

    // With few labels a cue that says nothing of the kind is soon taken for one that does.
    private const double CuePenaltyOfTheRare = 3;

    // Below so many labels a kind's numbers are set, not learned.
    private const int Fewest = 10;

    // With fewer labels the turns of all other sentences speak against the kind, and against long sentences.
    private const int FewestForTurns = 100;

    // A turn that fewer authors use tells of the author.
    private const int FewestAuthors = 3;

    /// <summary>Set by judgement, as no labelled sentence introduces anybody: its phrases say it outright.</summary>
    private static readonly KindWeights Introduction = new(-4, 0, new() { ["introduce"] = 6, ["questionMark"] = -1, ["bulk"] = -2 }) { Turns = [] };

    /// <summary>Each kind's numbers, by cues alone and with turns of phrase.</summary>
    public static ActWeights Train(IReadOnlyList<LabelledSentence> sentences, int version, string trainedOn) => new()
    {
        Version = version,
        TrainedOn = trainedOn,
        Kinds = Train(sentences, ActModel.Codes.Count),
        English = Train(sentences, ActModel.Features),
    };

    private static SortedDictionary<ActKind, KindWeights> Train(IReadOnlyList<LabelledSentence> sentences, int below)
    {
        var kinds = new SortedDictionary<ActKind, KindWeights> { [ActKind.Introduction] = Introduction };
        var features = sentences.SelectMany(s => s.Features.Select(f => (Feature: f, s.Author))).Where(f => f.Feature < below).Distinct()
            .CountBy(f => f.Feature).Where(f => f.Key < ActModel.Codes.Count || f.Value >= FewestAuthors).Select(f => f.Key).Order().ToList();
        foreach (var kind in Enum.GetValues<ActKind>().Where(k => sentences.Count(s => s.Acts.Contains(k)) >= Fewest)) kinds[kind] = Train(sentences, kind, FeaturesFor(kind));
        return kinds;

        List<int> FeaturesFor(ActKind kind) =>
            sentences.Count(s => s.Acts.Contains(kind)) >= FewestForTurns ? features : [.. features.Where(f => f < ActModel.Codes.Count)];
    }

    private static KindWeights Train(IReadOnlyList<LabelledSentence> sentences, ActKind kind, List<int> features)
    {
        var place = features.Select((f, i) => (f, i)).ToDictionary(f => f.f, f => f.i);
        var cuePenalty = sentences.Count(s => s.Acts.Contains(kind)) < FewestForTurns ? CuePenaltyOfTheRare : CuePenalty;
        var learned = SparseRegression.Train(
            [.. sentences.Select(s => new SparseExample([.. s.Features.Where(place.ContainsKey).Select(f => place[f])], s.Acts.Contains(kind), s.Author))],
            [.. features.Select(f => f < ActModel.Codes.Count ? cuePenalty : TurnPenalty)]);
        var cues = features.Zip(learned.Weights).Where(w => w.First < ActModel.Codes.Count).Select(w => (Code: ActModel.Codes[w.First], Weight: Math.Round(w.Second, 2)));
        return new(Math.Round(learned.Bias, 2), Math.Round(learned.Threshold, 2), new(cues.Where(c => c.Weight != 0).ToDictionary(c => c.Code, c => c.Weight)))
        {
            Turns = features[^1] < ActModel.Codes.Count ? [] : TurnsOf(features.Zip(learned.Weights)),
        };
    }

    private static byte[] TurnsOf(IEnumerable<(int Feature, double Weight)> weights)
    {
        var turns = new byte[ActModel.Features - ActModel.Codes.Count];
        foreach (var (feature, weight) in weights.Where(w => w.Feature >= ActModel.Codes.Count))
            turns[feature - ActModel.Codes.Count] = (byte)(sbyte)Math.Clamp(Math.Round(weight / KindWeights.Step), sbyte.MinValue, sbyte.MaxValue);
        return turns;
    }
}
