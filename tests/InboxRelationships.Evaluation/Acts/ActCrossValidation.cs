using InboxRelationships.Core.Acts;
using InboxRelationships.Evaluation.Outreach;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>A sentence with what each judge says of it; none was trained on any sentence of its author.</summary>
internal sealed record JudgedSentence(LabelledSentence Sentence, IReadOnlySet<ActKind> Model, IReadOnlySet<ActKind> Cues, IReadOnlySet<ActKind> Words);

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
        var parts = sentences.ToLookup(s => CrossValidation.FoldOf(s.Author, Folds) == fold);
        var (train, test) = (parts[false].ToList(), parts[true]);
        var model = new ActModel(ActTraining.Train(train, 0, ""));
        var vocabulary = train.SelectMany(s => WordsOf(s.Text)).CountBy(w => w).Where(w => w.Value > 1)
            .Select((w, i) => (w.Key, i)).ToDictionary(w => w.Key, w => w.i);
        double[] penalties = [.. Enumerable.Repeat(WordPenalty, vocabulary.Count)];
        SparseRegression OfWords(ActKind kind) => SparseRegression.Train(
            [.. train.Select(s => new SparseExample(Known(s.Text, vocabulary), s.Acts.Contains(kind), s.Author))], penalties);
        var words = Enum.GetValues<ActKind>().Where(k => train.Exists(s => s.Acts.Contains(k))).ToDictionary(k => k, OfWords);
        return [.. test.Select(s => new JudgedSentence(
            s, model.Of(s.Features).ToHashSet(), model.Of([.. s.Features.Where(f => f < ActModel.Codes.Count)]).ToHashSet(),
            words.Where(w => w.Value.Of(Known(s.Text, vocabulary)) > w.Value.Threshold).Select(w => w.Key).ToHashSet()))];
    }

    private static IReadOnlyList<int> Known(string text, Dictionary<string, int> vocabulary) =>
        [.. WordsOf(text).Where(vocabulary.ContainsKey).Select(w => vocabulary[w])];

    private static IEnumerable<string> WordsOf(string text) => text.ToLowerInvariant()
        .Split([' ', ',', '.', ';', ':', '!', '(', ')', '"', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.EndsWith('?') ? "?" : w).Distinct();
}
