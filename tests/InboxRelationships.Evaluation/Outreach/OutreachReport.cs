using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Writes what the model achieves, source by source.</summary>
internal static class OutreachReport
{
    private const int Bins = 10;

    /// <summary>The chapter on outreach, in Markdown.</summary>
    public static string Of(IReadOnlyList<Judged> newAuthors, IReadOnlyList<Judged> metAuthors, IReadOnlyDictionary<string, double>? spamAssassin,
        IReadOnlyDictionary<string, double>? rspamd)
    {
        var page = new StringBuilder("""
            ## Outreach: to whom was it written?

            Five-fold cross-validation on labelled public mail, no author on both sides, penalties, thresholds and temperature chosen inside each
            training part; sent mail and the sender's history hidden. Sources are never pooled: a pooled figure measures the era of the mail, not the
            model. "Sent to many" is broadcast, mass merge and spam together. Precision and recall are those of the class given, AUC and the columns
            after F1 those of its probability. Enron's labels are silver: they come from who answered whom. Notices are few and from few authors in
            this mail, so that their column says little. Filters stand here as they are installed; their scores answer another question.


            """);
        foreach (var source in newAuthors.GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.AppendLine($"### {source.Key}: sent to many, or not\n");
            DetectionTable.Write(page, [.. source], [.. metAuthors.Where(j => j.Message.Source == source.Key)], spamAssassin, rspamd);
            Confusion(page, [.. source]);
        }

        Lists(page, newAuthors);
        Unsubscribable(page, newAuthors);
        Reliability(page, newAuthors);
        return page.ToString();
    }

    private static void Confusion(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine($"| label, and the class given | messages | {string.Join(" | ", Enum.GetValues<OutreachClass>())} |\n|---|---|{string.Concat(Enumerable.Repeat("---|", 5))}");
        foreach (var label in judged.GroupBy(j => j.Message.Class).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var counts = Enum.GetValues<OutreachClass>().Select(c => label.Count(j => j.Whole.Class == c));
            page.AppendLine($"| {label.Key} | {label.Count()} | {string.Join(" | ", counts)} |");
        }

        page.AppendLine();
    }

    private static void Lists(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine("### Human posts to lists called broadcast or mass merge\n");
        page.AppendLine("| source | posts | with list headers | without list headers | without any header |\n|---|---|---|---|---|");
        foreach (var source in judged.Where(j => j.Message.Class == "discussion").GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string Share(Func<Judged, OutreachVerdict> verdict) => Figures.Percent(source.Count(j => DetectionTable.IsSaidMany(verdict(j))) / (double)source.Count());
            page.AppendLine($"| {source.Key} | {source.Count()} | {Share(j => j.Whole)} | {Share(j => j.WithoutLists)} | {Share(j => j.WithoutHeaders)} |");
        }

        page.AppendLine();
    }

    private static void Unsubscribable(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine("### Broadcasts recognised (in SpamAssassin's corpus the \"hard ham\"), by whether they offer List-Unsubscribe\n");
        page.AppendLine("| source | with it | without it | all, list headers removed |\n|---|---|---|---|");
        foreach (var source in judged.Where(j => j.Message.Class == "broadcast").GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string Recall(IEnumerable<OutreachVerdict> verdicts) =>
                verdicts.ToList() is { Count: > 0 } all ? $"{Figures.Of(all.Count(DetectionTable.IsSaidMany) / (double)all.Count)} of {all.Count}" : "–";
            page.AppendLine($"| {source.Key} | {Recall(source.Where(j => j.Message.Whole.Headers.ListUnsubscribe).Select(j => j.Whole))} "
                + $"| {Recall(source.Where(j => !j.Message.Whole.Headers.ListUnsubscribe).Select(j => j.Whole))} | {Recall(source.Select(j => j.WithoutLists))} |");
        }

        page.AppendLine();
    }

    private static void Reliability(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine("### Said and come true: share that went to many among messages said to have done so with this probability (and how many)\n");
        page.AppendLine($"| source | {string.Join(" | ", Enumerable.Range(0, Bins).Select(b => $".{b}–"))} | mean gap |\n|---|{string.Concat(Enumerable.Repeat("---|", Bins + 1))}");
        foreach (var source in judged.Where(j => j.Message.Outcome != Outcome.Transactional).GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var bins = source.Select(j => (Said: DetectionTable.ManyOf(j.Whole), Is: j.Message.Outcome == Outcome.Many ? 1.0 : 0))
                .ToLookup(x => Math.Min(Bins - 1, (int)(x.Said * Bins)));
            var gap = bins.Sum(b => Math.Abs(b.Sum(x => x.Said - x.Is))) / source.Count();
            var cells = Enumerable.Range(0, Bins).Select(b => bins[b].Any() ? $"{Figures.Of(bins[b].Average(x => x.Is), "0.00")} ({bins[b].Count()})" : "–");
            page.AppendLine($"| {source.Key} | {string.Join(" | ", cells)} | {Figures.Of(gap)} |");
        }
    }
}
