using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Of one source: mail to many told from mail to its readers, by this model and by what else there is.</summary>
internal static class DetectionTable
{
    /// <summary>Writes the table; notices are left out.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="authorsNew">Judged with no author on both sides.</param>
    /// <param name="authorsMet">The same messages, judged with authors on both sides.</param>
    /// <param name="spamAssassin">SpamAssassin's scores of some of them; null where it is not installed.</param>
    /// <param name="rspamd">rspamd's likewise.</param>
    public static void Write(
        StringBuilder page, IReadOnlyList<Judged> authorsNew, IReadOnlyList<Judged> authorsMet, IReadOnlyDictionary<string, double>? spamAssassin,
        IReadOnlyDictionary<string, double>? rspamd)
    {
        var told = authorsNew.Where(j => j.Message.Outcome != Outcome.Transactional).ToList();
        var met = authorsMet.Where(j => j.IsMet).Select(j => j.Message.Key).ToHashSet();
        var metOnly = told.Where(j => met.Contains(j.Message.Key)).ToList();
        var metThere = authorsMet.Where(j => j.IsMet && j.Message.Outcome != Outcome.Transactional).ToList();
        page.AppendLine(Markdown.Head(
            "what judges", "AUC", "precision", "recall", "F1", "precision at recall .96", "recall at precision .98", "people called many"));
        Row(page, "**this model**", Model(told, j => j.Whole));
        Row(page, "this model, list headers removed", Model(told, j => j.WithoutLists));
        Row(page, "this model, no header at all", Model(told, j => j.WithoutHeaders));
        Row(page, "its words alone", told.Select(j => Answer(j, j.Message.Whole.Wording.ManyOdds, 0)));
        Row(page, $"authors of several messages, not met in training ({metOnly.Count})", Model(metOnly, j => j.Whole));
        Row(page, "the same messages, their authors met in training", Model(metThere, j => j.Whole));
        Row(page, "List-Unsubscribe or Precedence", told.Select(j => Answer(j, Baselines.ListHeaders(j.Message.Whole) ? 1 : 0, 0.5)));
        Row(page, "headers and role names", told.Select(j => Answer(j, Baselines.HeadersAndRole(j.Message.Whole) ? 1 : 0, 0.5)));
        Row(page, "naive Bayes on words", told.Select(j => Answer(j, j.NaiveBayes, 0)));
        if (told.Exists(j => j.Bogofilter is not null)) Row(page, "bogofilter, trained as this model", told.Select(j => Answer(j, j.Bogofilter!.Value, 0.5)));
        var sample = told.Where(j => spamAssassin?.ContainsKey(j.Message.Key) is true).ToList();
        if (sample.Count > 0)
            Row(page, $"SpamAssassin, no network, a sample of {sample.Count}", sample.Select(j => Answer(j, spamAssassin![j.Message.Key], 5)));
        var seen = told.Where(j => rspamd?.ContainsKey(j.Message.Key) is true).ToList();
        if (seen.Count > 0) Row(page, $"rspamd, as installed, a sample of {seen.Count}", seen.Select(j => Answer(j, rspamd![j.Message.Key], 6)));
        page.AppendLine();
    }

    private static IEnumerable<Scores.Answer> Model(IReadOnlyList<Judged> judged, Func<Judged, OutreachVerdict> verdict) =>
        judged.Select(j => new Scores.Answer(j.Message.Outcome == Outcome.Many, ManyOf(verdict(j)), IsSaidMany(verdict(j))));

    /// <summary>The probability that it went to many.</summary>
    public static double ManyOf(OutreachVerdict verdict) =>
        verdict.Probabilities[(int)OutreachClass.Broadcast] + verdict.Probabilities[(int)OutreachClass.MassMerge];

    /// <summary>Whether it is called sent to many.</summary>
    public static bool IsSaidMany(OutreachVerdict verdict) => verdict.Class.WentToMany();

    private static Scores.Answer Answer(Judged judged, double score, double from) => new(judged.Message.Outcome == Outcome.Many, score, score > from);

    private static void Row(StringBuilder page, string judge, IEnumerable<Scores.Answer> answers)
    {
        var s = Scores.Of([.. answers]);
        page.AppendLine(
            $"| {judge} | {Figures.Of(s.Auc, "0.0000")} | {Figures.Of(s.Precision)} | {Figures.Of(s.Recall)} | {Figures.Of(s.F1)} "
            + $"| {Figures.Of(s.PrecisionAtRecall(0.96))} | {Figures.Of(s.RecallAtPrecision(0.98))} | {Figures.Percent(s.FalseAlarms)} |");
    }
}
