using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Writes what the model achieves, source by source.</summary>
internal static class OutreachReport
{
    /// <summary>The chapter on outreach, in Markdown.</summary>
    public static string Of(IReadOnlyList<Judged> newAuthors, IReadOnlyList<Judged> metAuthors, IReadOnlyDictionary<string, double>? spamAssassin,
        IReadOnlyDictionary<string, double>? rspamd)
    {
        var page = new StringBuilder("""
            ## Outreach: to whom was it written?

            Five-fold cross-validation on labelled public mail, no author on both sides, penalties, thresholds and temperature chosen inside each
            training part; sent mail and the sender's history hidden, but not who answered whom before at the addresses a message came by, which
            tells lists that leave no header. The errors on posts led to that, and to tickets and names of programs being told from issues and
            trackers. Sources are never pooled: a pooled figure measures the era of the mail, not the
            model. "Sent to many" is broadcast, mass merge and spam together. Precision and recall are those of the class given, AUC and the columns
            after F1 those of its probability. Enron's labels are silver: they come from who answered whom. Notices are few and from few authors in
            this mail, so that their column says little. Filters stand here as they are installed; their scores answer another question.


            """);
        foreach (var source in BySource(newAuthors))
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
        page.AppendLine(Markdown.Head(["label, and the class given", "messages", .. Enum.GetNames<OutreachClass>()]));
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
        foreach (var source in BySource(judged.Where(j => j.Message.Class == "discussion")))
        {
            string Share(Func<Judged, OutreachVerdict> verdict) =>
                Figures.Percent(source.Count(j => DetectionTable.IsSaidMany(verdict(j))) / (double)source.Count());
            page.AppendLine($"| {source.Key} | {source.Count()} | {Share(j => j.Whole)} | {Share(j => j.WithoutLists)} | {Share(j => j.WithoutHeaders)} |");
        }

        page.AppendLine();
    }

    private static void Unsubscribable(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine("### Broadcasts recognised (in SpamAssassin's corpus the \"hard ham\"), by whether they offer List-Unsubscribe\n");
        page.AppendLine("| source | with it | without it | all, list headers removed |\n|---|---|---|---|");
        foreach (var source in BySource(judged.Where(j => j.Message.Class == "broadcast")))
        {
            string Recall(IEnumerable<OutreachVerdict> verdicts) =>
                verdicts.ToList() is { Count: > 0 } all ? $"{Figures.Of(all.Count(DetectionTable.IsSaidMany) / (double)all.Count)} of {all.Count}" : "–";
            var offers = source.ToLookup(j => j.Message.Whole.Headers.ListUnsubscribe, j => j.Whole);
            page.AppendLine(Markdown.Row(source.Key, Recall(offers[true]), Recall(offers[false]), Recall(source.Select(j => j.WithoutLists))));
        }

        page.AppendLine();
    }

    private static void Reliability(StringBuilder page, IReadOnlyList<Judged> judged)
    {
        page.AppendLine("### Said and come true: share that went to many among messages said to have done so with this probability (and how many)\n");
        page.AppendLine(Markdown.Head(["source", .. Reliabilities.Columns]));
        foreach (var source in BySource(judged.Where(j => j.Message.Outcome != Outcome.Transactional)))
        {
            var said = source.Select(j => (DetectionTable.ManyOf(j.Whole), j.Message.Outcome == Outcome.Many));
            page.AppendLine(Markdown.Row([source.Key, .. Reliabilities.Cells([.. said])]));
        }
    }

    private static IEnumerable<IGrouping<string, Judged>> BySource(IEnumerable<Judged> judged) =>
        judged.GroupBy(j => j.Message.Source).OrderBy(g => g.Key, StringComparer.Ordinal);
}
