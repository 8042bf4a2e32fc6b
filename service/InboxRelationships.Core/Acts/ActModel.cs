namespace InboxRelationships.Core.Acts;

/// <summary>Tells what a sentence does: one additive log-odds model a kind over what is seen of the sentence. Thread-safe; keep one.</summary>
public sealed class ActModel
{
    /// <summary>The codes of all that is looked at, in the order of the vectors.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. SentenceCue.All.Select(c => c.Code)];

    // "How are you?" is no question and "thank you for your attention" no thanks, whatever else speaks for it.
    private static readonly Dictionary<ActKind, int> Vetoes = new()
    {
        [ActKind.Ask] = Codes.ToList().IndexOf("notForMe"),
        [ActKind.Thanks] = Codes.ToList().IndexOf("politeness"),
    };

    private readonly (ActKind Kind, double Bias, double[] Weights)[] _kinds;

    /// <summary>A model of the given weights; those shipped with this library by default.</summary>
    public ActModel(ActWeights? weights = null) =>
        _kinds = [.. (weights ?? ActWeights.Shipped).Kinds.Select(k => (k.Key, k.Value.Bias - k.Value.Threshold, WeightsOf(k.Value)))];

    /// <summary>The model shipped with this library.</summary>
    public static ActModel Shipped { get; } = new();

    /// <summary>The kinds a sentence of these cues is of.</summary>
    /// <param name="cues">Indexes of the cues that hold.</param>
    public IReadOnlyList<ActKind> Of(IReadOnlyList<int> cues)
    {
        List<ActKind>? found = null;
        foreach (var (kind, bias, weights) in _kinds)
        {
            var odds = bias;
            foreach (var cue in cues) odds += weights[cue];
            if (odds > 0 && !(Vetoes.TryGetValue(kind, out var veto) && cues.Contains(veto))) (found ??= []).Add(kind);
        }

        return found ?? (IReadOnlyList<ActKind>)[];
    }

    /// <summary>Which cues hold of a sentence.</summary>
    internal static List<int> CuesOf(SeenSentence sentence)
    {
        var cues = new List<int>();
        for (var i = 0; i < SentenceCue.All.Count; i++)
        {
            if (SentenceCue.All[i].Holds(sentence)) cues.Add(i);
        }

        return cues;
    }

    private static double[] WeightsOf(KindWeights kind) => [.. Codes.Select(c => kind.Cues.GetValueOrDefault(c))];
}
