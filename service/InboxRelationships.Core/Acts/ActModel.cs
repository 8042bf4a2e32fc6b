namespace InboxRelationships.Core.Acts;

/// <summary>
/// Tells what a sentence does: one additive log-odds model a kind over what is seen of the sentence, and in English over its turns of phrase
/// too. Thread-safe; keep one.
/// </summary>
public sealed class ActModel
{
    /// <summary>The codes of the cues, in the order of their features.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. SentenceCue.All.Select(c => c.Code)];

    /// <summary>How many features there are: the cues, and behind them the buckets of turns.</summary>
    public static int Features { get; } = SentenceCue.All.Count + SentenceTurns.Buckets;

    // "How are you?" is no question and "thank you for your attention" no thanks, whatever else speaks for it.
    private static readonly Dictionary<ActKind, int> Vetoes = new()
    {
        [ActKind.Ask] = Codes.ToList().IndexOf("notForMe"),
        [ActKind.Thanks] = Codes.ToList().IndexOf("politeness"),
    };

    private readonly Judge[] _everywhere;
    private readonly Judge[] _english;

    /// <summary>A model of the given weights; those shipped with this library by default.</summary>
    public ActModel(ActWeights? weights = null)
    {
        _everywhere = [.. (weights ?? ActWeights.Shipped).Kinds.Select(k => new Judge(k.Key, k.Value))];
        _english = [.. (weights ?? ActWeights.Shipped).English.Select(k => new Judge(k.Key, k.Value))];
    }

    /// <summary>The model shipped with this library.</summary>
    public static ActModel Shipped { get; } = new();

    /// <summary>The kinds a sentence is of.</summary>
    /// <param name="features">Those that hold; turns only where the language is one they were learned in.</param>
    public IReadOnlyList<ActKind> Of(IReadOnlyList<int> features)
    {
        List<ActKind>? found = null;
        foreach (var judge in features is [.., var last] && last >= Codes.Count ? _english : _everywhere)
            if (judge.Odds(features) > 0 && !(Vetoes.TryGetValue(judge.Kind, out var veto) && features.Contains(veto))) (found ??= []).Add(judge.Kind);
        return found ?? (IReadOnlyList<ActKind>)[];
    }

    /// <summary>The features that hold of a sentence: cues first, then turns.</summary>
    internal static List<int> FeaturesOf(SeenSentence sentence, bool withTurns)
    {
        var features = new List<int>();
        for (var i = 0; i < SentenceCue.All.Count; i++)
            if (SentenceCue.All[i].Holds(sentence)) features.Add(i);
        if (withTurns) features.AddRange(SentenceTurns.Of(sentence).Select(t => Codes.Count + t));
        return features;
    }

    /// <summary>One kind's numbers, laid out by feature.</summary>
    private sealed class Judge(ActKind kind, KindWeights numbers)
    {
        private readonly double _bias = numbers.Bias - numbers.Threshold;
        private readonly double[] _weights =
            [.. Codes.Select(c => numbers.Cues.GetValueOrDefault(c)), .. numbers.Turns.Select(t => (sbyte)t * KindWeights.Step)];

        public ActKind Kind => kind;

        /// <summary>Log-odds above the threshold.</summary>
        public double Odds(IReadOnlyList<int> features)
        {
            var odds = _bias;
            foreach (var feature in features)
                if (feature < _weights.Length) odds += _weights[feature];
            return odds;
        }
    }
}
