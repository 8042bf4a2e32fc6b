using InboxRelationships.Core.Acts;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>A sentence with what each judge says of it; none was trained on any sentence of its author.</summary>
internal sealed record JudgedSentence(LabelledSentence Sentence, IReadOnlySet<ActKind> Model, IReadOnlySet<ActKind> Words);

/// <summary>Trains on nine tenths of the authors and judges the rest, ten times.</summary>
internal static class ActCrossValidation
{
    private const int Folds = 10;
    private const double WordPenalty = 2;

    /// <summary>All sentences judged.</summary>
    public static IReadOnlyList<JudgedSentence> Run(IReadOnlyList<LabelledSentence> sentences) =>
        [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold => Judge(sentences, fold))];

    private static IEnumerable<JudgedSentence> Judge(IReadOnlyList<LabelledSentence> sentences, int fold)
    {
        var (train, test) = (sentences.Where(s => FoldOf(s.Author) != fold).ToList(), sentences.Where(s => FoldOf(s.Author) == fold).ToList());
        var model = new ActModel(new() { Version = 0, TrainedOn = "", Kinds = ActTraining.Train(train) });
        var vocabulary = train.SelectMany(s => WordsOf(s.Text)).CountBy(w => w).Where(w => w.Value > 1).Select((w, i) => (w.Key, i)).ToDictionary(w => w.Key, w => w.i);
        var words = Enum.GetValues<ActKind>().Where(k => train.Exists(s => s.Acts.Contains(k))).ToDictionary(k => k, k => SparseRegression.Train(
            [.. train.Select(s => (Known(s.Text, vocabulary), s.Acts.Contains(k)))], vocabulary.Count, WordPenalty));
        return [.. test.Select(s => new JudgedSentence(
            s, model.Of(s.Cues).ToHashSet(), words.Where(w => w.Value.Of(Known(s.Text, vocabulary)) > w.Value.Threshold).Select(w => w.Key).ToHashSet()))];
    }

    private static IReadOnlyList<int> Known(string text, Dictionary<string, int> vocabulary) =>
        [.. WordsOf(text).Where(vocabulary.ContainsKey).Select(w => vocabulary[w])];

    private static IEnumerable<string> WordsOf(string text) => text.ToLowerInvariant()
        .Split([' ', ',', '.', ';', ':', '!', '(', ')', '"', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.EndsWith('?') ? "?" : w).Distinct();

    // A hash of our own: string.GetHashCode differs from run to run.
    private static int FoldOf(string key) => (int)(key.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) % Folds);
}
