using System.Globalization;
using System.Text;
using InboxRelationships.Core.Acts;
using InboxRelationships.Evaluation.Outreach;
using InboxRelationships.Testing;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>Measures and trains the model of acts.</summary>
internal static class ActsChapter
{
    private const string Weights = "service/InboxRelationships.Core/Acts/act-weights.json";

    private const string Heading = """
        ## Acts: what a sentence does

        Sentences of the archives' own zones, read by hand, one label a sentence or several; leave-author-out, ten folds over authors. *Random* counts
        only sentences drawn at random from letters, lists and bulk mail (there are few of the rarer acts in them); *fresh* only those of authors not
        labelled before, drawn from letters after the model's cues were written (half of them with a cue) and labelled before its turns of phrase
        were; the others were drawn among sentences with a cue of the kind, or among those the model was least sure of. Beside the model: its cues
        alone, as they judge in every language but English; rules of a few words; and a unigram regression trained on the same folds. After a first
        reading of the errors of this very validation (asks 0.82, promises 0.71, offers 0.36 before it) the cues grew: what stands near an intention,
        how long the letter is and to how many, wishes of one's own, offers meant and not meant; their English phrases were chosen with those errors
        in sight, the *fresh* sentences' among them, and the penalty of rare kinds and the threshold's softness among five settings by these folds. No
        column is a test of the cues as they stand; the sentences labelled last, further below, are.

        """;

    /// <summary>The chapter in Markdown.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var (found, all) = LabelledSentences.Read(arguments);
        if (all == 0) return Heading + "No labels were given.\n";
        var text = new StringBuilder(Heading);
        var authors = found.Select(s => s.Author).Distinct().Count();
        text.Append(CultureInfo.InvariantCulture, $"{found.Count:N0} of {all:N0} labelled sentences found, by {authors} authors.\n\n");
        var sentences = Learned(found);
        text.Append(Markdown.Head(
            "act", "sentences", "P", "R", "**F1**", "F1 random (n)", "F1 fresh (n)", "cues F1", "rules F1", "unigrams F1", "κ of two readings"));
        text.Append('\n');
        var judged = ActCrossValidation.Run(sentences);
        foreach (var kind in Enum.GetValues<ActKind>().Where(k => sentences.Any(s => s.Acts.Contains(k)))) Row(text, kind, judged);
        text.Append(CultureInfo.InvariantCulture, $"\nAgreement: {sentences.Count(s => s.Second is not null):N0} sentences were read twice ");
        text.Append("by the same reader, the second time in another order and on the same day.\n\n");
        text.Append(LaterTable.Write([.. found.Except(sentences)]));
        return text.Append(ClosingTable.Write(arguments)).ToString();
    }

    /// <summary>Trains the weights anew.</summary>
    public static void Train(EvaluationArguments arguments)
    {
        var sentences = Learned(LabelledSentences.Read(arguments).Found);
        if (sentences.Count == 0) throw new InvalidDataException($"--labels {arguments.Labels} holds no acts.ndjson whose sentences stand in --archives.");
        var trained = ActTraining.Train(
            sentences, ActWeights.Shipped.Version + 1,
            $"InboxRelationships.Evaluation --train acts, logistic regression on {sentences.Count} sentences of public mail labelled by hand.");
        File.WriteAllText(Repository.File(Weights), trained.ToJson() + "\n");
    }

    /// <summary>Those that are learned from and cross-validated.</summary>
    private static IReadOnlyList<LabelledSentence> Learned(IEnumerable<LabelledSentence> sentences) =>
        [.. sentences.Where(s => s.Stratum != LaterTable.Stratum)];

    private static void Row(StringBuilder text, ActKind kind, IReadOnlyList<JudgedSentence> judged)
    {
        string F1(Func<JudgedSentence, bool> says) => Figures.Of(Scored(judged, kind, says).F1, "0.00");
        string OfPart(params string[] strata)
        {
            var part = judged.Where(j => strata.Contains(j.Sentence.Stratum)).ToList();
            var f1 = Scored(part, kind, j => j.Model.Contains(kind)).F1;
            return $"{Figures.Of(f1, "0.00")} ({part.Count(j => j.Sentence.Acts.Contains(kind))})";
        }

        var model = Scored(judged, kind, j => j.Model.Contains(kind));
        var twice = judged.Where(j => j.Sentence.Second is not null)
            .Select(j => (j.Sentence.First.Contains(kind), j.Sentence.Second!.Contains(kind))).ToList();
        text.Append(Markdown.Row(
            kind.ToString().ToLowerInvariant(), $"{judged.Count(j => j.Sentence.Acts.Contains(kind))}",
            Figures.Of(model.Precision, "0.00"), Figures.Of(model.Recall, "0.00"), $"**{Figures.Of(model.F1, "0.00")}**",
            OfPart("random", "list", "bulk"), OfPart("fresh", "freshRandom"),
            F1(j => j.Cues.Contains(kind)), F1(j => KeywordRules.Says(kind, j.Sentence.Text)), F1(j => j.Words.Contains(kind)),
            Figures.Of(Kappa(twice), "0.00")));
        text.Append('\n');
    }

    private static Scores Scored(IReadOnlyList<JudgedSentence> judged, ActKind kind, Func<JudgedSentence, bool> says) =>
        Scores.Of(judged, j => j.Sentence.Acts.Contains(kind), says);

    private static double Kappa(List<(bool First, bool Second)> readings)
    {
        double Share(Func<(bool First, bool Second), bool> of) => readings.Count(of) / (double)readings.Count;
        var (first, second) = (Share(r => r.First), Share(r => r.Second));
        var byChance = (first * second) + ((1 - first) * (1 - second));
        return (Share(r => r.First == r.Second) - byChance) / (1 - byChance);
    }
}
