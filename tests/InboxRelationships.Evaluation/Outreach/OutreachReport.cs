using System.Globalization;
using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Writes what the model achieves, source by source.</summary>
internal static class OutreachReport
{
    /// <summary>The chapter on outreach, in Markdown.</summary>
    public static string Of(IReadOnlyList<Judged> newAuthors, IReadOnlyList<Judged> knownAuthors)
    {
        var page = new StringBuilder("""
            ## Outreach: to whom was it written?

            Five-fold cross-validation on labelled public mail, no author on both sides; sent mail and the sender's history hidden. Sources are never
            pooled: a pooled figure measures the era of the mail, not the model. "Sent to many" is broadcast, mass merge and spam together.
            Precision and recall are those of the class given, AUC of its probability. Enron's labels are silver: they come from who answered whom.
            Notices are few and from few authors in this mail, so that their column says little.


            """);
        foreach (var source in newAuthors.GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal)) Confusion(page, source.Key, [.. source]);
        Detection(page, newAuthors, knownAuthors);
        Lists(page, newAuthors);
        Unsubscribable(page, newAuthors);
        return page.ToString();
    }

    private static void Confusion(StringBuilder page, string source, IReadOnlyList<Judged> judged)
    {
        page.AppendLine($"### {source}: labels (rows) and classes given (columns)\n");
        page.AppendLine($"| label | messages | {string.Join(" | ", Enum.GetValues<OutreachClass>())} |\n|---|---|{string.Concat(Enumerable.Repeat("---|", 5))}");
        foreach (var label in judged.GroupBy(j => j.Message.Class).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var counts = Enum.GetValues<OutreachClass>().Select(c => label.Count(j => j.Whole.Class == c));
            page.AppendLine($"| {label.Key} | {label.Count()} | {string.Join(" | ", counts)} |");
        }

        page.AppendLine();
    }

    private static void Detection(StringBuilder page, IReadOnlyList<Judged> newAuthors, IReadOnlyList<Judged> knownAuthors)
    {
        page.AppendLine("### Sent to many, or not (notices left out)\n");
        page.AppendLine("| source | what judges | AUC | precision | recall | F1 |\n|---|---|---|---|---|---|");
        foreach (var source in newAuthors.GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var judged = Relevant(source);
            Row(page, source.Key, "**this model**, new authors", judged.Select(j => Answer(j, j.Whole)));
            Row(page, source.Key, "this model, no header at all", judged.Select(j => Answer(j, j.WithoutHeaders)));
            Row(page, source.Key, "this model, authors met in training", Relevant(knownAuthors.Where(j => j.Message.Source == source.Key)).Select(j => Answer(j, j.Whole)));
            Row(page, source.Key, "List-Unsubscribe or Precedence", judged.Select(j => Answer(j, Baselines.ListHeaders(j.Message.Whole))));
            Row(page, source.Key, "headers and role names", judged.Select(j => Answer(j, Baselines.HeadersAndRole(j.Message.Whole))));
        }

        page.AppendLine();
    }

    private static void Lists(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine("### Human posts to lists called broadcast or mass merge\n");
        page.AppendLine("| source | posts | with list headers | without list headers | without any header |\n|---|---|---|---|---|");
        foreach (var source in judged.Where(j => j.Message.Class == "discussion").GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string Share(Func<Judged, OutreachVerdict> verdict) => Percent(source.Count(j => IsSaidMany(verdict(j))) / (double)source.Count());
            page.AppendLine($"| {source.Key} | {source.Count()} | {Share(j => j.Whole)} | {Share(j => j.WithoutLists)} | {Share(j => j.WithoutHeaders)} |");
        }

        page.AppendLine();
    }

    private static void Unsubscribable(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine("### Broadcasts recognised, by whether they offer List-Unsubscribe\n");
        page.AppendLine("| source | with it | without it | all, list headers removed |\n|---|---|---|---|");
        foreach (var source in judged.Where(j => j.Message.Class == "broadcast").GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string Recall(IEnumerable<OutreachVerdict> verdicts) => verdicts.ToList() is { Count: > 0 } all ? $"{Figure(all.Count(IsSaidMany) / (double)all.Count)} of {all.Count}" : "–";
            page.AppendLine($"| {source.Key} | {Recall(source.Where(j => j.Message.Whole.Headers.ListUnsubscribe).Select(j => j.Whole))} "
                + $"| {Recall(source.Where(j => !j.Message.Whole.Headers.ListUnsubscribe).Select(j => j.Whole))} | {Recall(source.Select(j => j.WithoutLists))} |");
        }

        page.AppendLine();
    }

    private static void Row(StringBuilder page, string source, string judge, IEnumerable<(bool, double, bool)> answers)
    {
        var scores = Scores.Of([.. answers]);
        page.AppendLine($"| {source} | {judge} | {Figure(scores.Auc, "0.0000")} | {Figure(scores.Precision)} | {Figure(scores.Recall)} | {Figure(scores.F1)} |");
    }

    private static IReadOnlyList<Judged> Relevant(IEnumerable<Judged> judged) => [.. judged.Where(j => j.Message.Outcome != Outcome.Transactional)];

    private static (bool Is, double Score, bool Said) Answer(Judged judged, OutreachVerdict verdict) => (IsMany(judged), ManyOf(verdict), IsSaidMany(verdict));

    private static (bool Is, double Score, bool Said) Answer(Judged judged, bool said) => (IsMany(judged), said ? 1 : 0, said);

    private static bool IsMany(Judged judged) => judged.Message.Outcome == Outcome.Many;

    private static double ManyOf(OutreachVerdict verdict) =>
        verdict.Probabilities[(int)OutreachClass.Broadcast] + verdict.Probabilities[(int)OutreachClass.MassMerge];

    private static bool IsSaidMany(OutreachVerdict verdict) => verdict.Class is OutreachClass.Broadcast or OutreachClass.MassMerge;

    private static string Figure(double value, string form = "0.000") => double.IsNaN(value) ? "–" : value.ToString(form, CultureInfo.InvariantCulture);

    private static string Percent(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
