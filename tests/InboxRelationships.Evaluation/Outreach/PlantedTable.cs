using System.Text;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Letters that are one text sent to many told from honest ones that look alike, on what was planted.</summary>
internal static class PlantedTable
{
    /// <summary>Who wrote letters in pairs, one to many and its twin to one, all of them or a good part.</summary>
    private static readonly HashSet<string> InPairs =
    [
        "abel", "alba", "bess", "bram", "cleo", "cyd", "dana", "dirk", "enid", "ezra", "fern", "finn", "hans", "iggy", "iris", "jens", "june", "kurt", "lena",
        "mona", "nils", "otto", "paul", "quin", "rhea", "rosa", "saul", "tess", "ulla", "vida", "ward", "xavi", "xena", "zara", "zeno", "zita", "zola", "zuri",
    ];

    /// <summary>Writes the chapter.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="fresh">Letters of writers nothing was learned from, of which nothing was seen while the model was made.</param>
    /// <param name="held">Letters of writers nothing was learned from, whose figures were looked at.</param>
    /// <param name="open">Letters of the writers that are learned from, each judged by what the others teach.</param>
    public static void Write(StringBuilder page, IReadOnlyList<Judged> fresh, IReadOnlyList<Judged> held, IReadOnlyList<Judged> open)
    {
        var mailboxes = fresh.Select(j => j.Message.Archive).Distinct().Count();
        page.AppendLine($"""
            ## Merges: a letter to you, or one text sent to many?

            Own-written letters, planted in {mailboxes} real mailboxes with their whole history: without any header, from an ordinary client, and
            (campaigns) through a tool that tracks; those that are learned from in one of these dresses and a quarter of the mailboxes, the others in
            all three and half of them. Half of the letters of acquaintances come a year after the last word. The campaigns' senders are strangers
            or people the owner writes with; shared names in honest letters of acquaintances come from their real letters. Right is the class mass
            merge. Half of the letters are round: the probabilities are calibrated for such a half.

            """);
        Table(page, "Writers nobody learned from", fresh, """
            Written without sight of a word list, a weight, an error or anybody else's letter, while the model was made, and judged when it was done:
            wade as a test-maker for buyers of such software (a third in pairs), xavi with a novelist's ear (half in pairs), yves as a collector of twenty
            years of circulars (a quarter). A rule and a line for other mail were changed after that; no total moved.
            """);
        Table(page, "Writers nothing is learned from, whose figures were looked at", held, """
            *Fred* wrote as a test-maker, too. A former model, which had learned from olga's letters alone, told his letters with precision
            0.944, recall 0.501 and 29.7 accusations a thousand, while it told olga's newest, which it had not seen either, with 1.000, 0.841 and none:
            its figures were those of one writer. That is why now many write, and why whatever is tested is kept apart by writer. What is looked at
            was chosen with fred's figures in sight. *Olga* also wrote the first word lists of pitches, round letters and memories.
            """);
        Table(page, "Writers learned from, crosswise", open, """
            Each writer is judged by what the others teach, so that every manner is a new one: curt people, offices, learned societies, families, sellers
            (gus, rhea and zeno were told to write as the most skilful do), and letters in pairs, one to many and its twin to one. What is looked at was chosen by these figures.
            """);
    }

    private static void Table(StringBuilder page, string title, IReadOnlyList<Judged> planted, string history)
    {
        if (planted.Count == 0) return;
        var letters = planted.Select(j => j.Message.Planted!).Distinct().ToList();
        page.AppendLine($"""
            ### {title}

            {letters.Count(l => l.IsMerge)} campaigns and {letters.Count(l => !l.IsMerge)} honest letters that look alike, in nine languages. {history}

            | what judges | campaign copies | precision | recall | false accusations a thousand honest letters | of them called broadcast |
            |---|---|---|---|---|---|
            """);
        Row(page, "**this model**", planted, j => j.Whole.Class == OutreachClass.MassMerge, j => j.Whole.Class == OutreachClass.Broadcast);
        foreach (var (name, part) in Parts(planted))
            Row(page, name, part, j => j.Whole.Class == OutreachClass.MassMerge, j => j.Whole.Class == OutreachClass.Broadcast);
        Row(page, "List-Unsubscribe or Precedence", planted, j => Baselines.ListHeaders(j.Message.Whole), _ => false);
        Row(page, "a tracker's or tool's mark", planted, j => Baselines.Tracked(j.Message.Whole), _ => false);
        Row(page, "no earlier contact with the sender", planted, j => j.Message.History is { ReceivedBefore: 0, SentBefore: 0 }, _ => false);
        page.AppendLine();
        Reliability(page, planted);
    }

    private static IEnumerable<(string Name, List<Judged> Part)> Parts(IReadOnlyList<Judged> planted) =>
    [
        .. By(planted, l => l.IsOfKnown ? "from acquaintances" : "from strangers"),
        .. planted.GroupBy(j => j.Message.Whole.Headers.Known).OrderBy(g => g.Key).Select(g => (g.Key ? "with headers" : "without any header", g.ToList())),
        .. By(planted, l => InPairs.Contains(l.Writer) ? "by writers of pairs" : "by the other writers"),
        .. By(planted, l => $"by {l.Writer}"),
        .. By(planted, l => l.Language),
    ];

    private static IEnumerable<(string Name, List<Judged> Part)> By(IReadOnlyList<Judged> planted, Func<PlantedLetter, string> name) =>
        planted.GroupBy(j => name(j.Message.Planted!)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToList()));

    private static void Row(StringBuilder page, string judge, IReadOnlyList<Judged> judged, Func<Judged, bool> says, Func<Judged, bool> saysBroadcast)
    {
        var sides = judged.ToLookup(j => j.Message.Planted!.IsMerge);
        var (merges, honest) = (sides[true].ToList(), sides[false].ToList());
        var s = Scores.Of(judged, j => j.Message.Planted!.IsMerge, says);
        var calledBroadcast = honest.Count(saysBroadcast) / (double)honest.Count;
        page.AppendLine($"| {judge} | {merges.Count} | {Figures.Of(s.Precision)} | {Figures.Of(s.Recall)} "
            + $"| {Figures.Of(1000 * s.FalseAlarms, "0.0")} of {honest.Count} | {Figures.Of(1000 * calledBroadcast, "0.0")} |");
    }

    private static void Reliability(StringBuilder page, IReadOnlyList<Judged> planted)
    {
        page.AppendLine("Probability of a mass merge as said, and share that were (and how many):\n");
        page.AppendLine(Markdown.Head(Reliabilities.Columns));
        page.AppendLine(Markdown.Row(Reliabilities.Cells([.. planted.Select(j => (j.Whole.MassMergeProbability, j.Message.Planted!.IsMerge))])) + "\n");
    }
}
