using System.Globalization;
using System.Text;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Zoning;

/// <summary>Measures how well a letter is told from what it quotes.</summary>
internal static class ZonesChapter
{
    private const string Heading = """
        ## Zones: whose words a line is

        Lines told right as the sender's own or another message's. Talon's replies: the texts and small pages of its tests that name the reply,
        retyped. Three forms of introductions were learned from the errors here (0.960 before): of those it is no test any more. Threads: a line is
        quoted where a client marked it or four fifths of its runs of four words stand in what others wrote earlier in its thread, own where at most a
        fifth does. Not judged: the rest, lines of fewer words, lines common to three threads, headers, and below a header what no archived message
        holds (in the lists, whose archive is whole, only in bodies without marks). *Unmarked*: bodies answered on top, after a client that wrote
        neither `>` nor a mark into the markup. The plain rule: marked lines, English "On … wrote:" and "Original Message".

        | set | replies | lines | zones | plain rule | whole replies right |
        |---|---|---|---|---|---|
        """;

    /// <summary>The chapter in Markdown.</summary>
    public static string Measure(EvaluationArguments arguments)
    {
        var text = new StringBuilder(Heading).Append('\n');
        var talon = TalonReplies.Read(arguments.Labels);
        if (talon.Count > 0) Row(text, "talon's labelled replies", talon);
        var archives = MailboxArchive.Under(arguments.Archives);
        var lists = archives.Where(a => a.Name.Contains("lists", StringComparison.Ordinal)).SelectMany(a => ThreadedReplies.Read(a, isWhole: true)).ToList();
        var letters = archives.Where(a => a.Name.StartsWith("enron", StringComparison.Ordinal))
            .SelectMany(a => ThreadedReplies.Read(a, isWhole: false)).ToList();
        Row(text, "list archives", lists);
        Row(text, "list archives, unmarked", [.. lists.Where(l => l.IsOnTop).Select(l => l.Unmarked())]);
        Row(text, "Enron", letters);
        Row(text, "Enron, unmarked", [.. letters.Where(l => l.IsOnTop).Select(l => l.Unmarked())]);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, IReadOnlyList<TruthfulBody> replies)
    {
        var zoned = replies.Select(r => r.Judge(r.Zoned())).ToList();
        var plain = replies.Select(r => r.Judge(MarkerRule.Of(r.Body))).ToList();
        var whole = zoned.Count(z => z.Right == z.Lines) / (double)replies.Count;
        text.Append(CultureInfo.InvariantCulture,
            $"| {name} | {replies.Count:N0} | {zoned.Sum(z => z.Lines):N0} | **{Share(zoned):0.000}** | {Share(plain):0.000} | {whole:0.000} |\n");
    }

    private static double Share(List<(int Right, int Lines)> judged) => judged.Sum(j => j.Right) / (double)judged.Sum(j => j.Lines);
}
