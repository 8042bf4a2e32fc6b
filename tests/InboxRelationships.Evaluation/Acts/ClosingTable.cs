using System.Globalization;
using System.Text;
using InboxRelationships.Core.Acts;
using InboxRelationships.Evaluation.Outreach;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>How well it is told what settled an act.</summary>
internal static class ClosingTable
{
    /// <summary>The table in Markdown; empty without labels.</summary>
    public static string Write(EvaluationArguments arguments)
    {
        var (found, acts, others) = LabelledClosings.Read(arguments);
        if (acts == 0) return "";
        var text = new StringBuilder("### What settled it\n\n");
        text.Append(CultureInfo.InvariantCulture, $"""
            Asks, promises, invitations and thanks that the model reads in letters of Enron's mailboxes, in threads of two to six messages drawn at
            random, each read by hand with the later letters between the two and without sight of what the rule says: which message settled it, if
            any. *Right* is the share told apart rightly, settled or open; *by the same*, of those rightly held for settled, the share where the
            message is the same too. Beside the rule: the next message of the other side in the thread settles. The rule was mended after the first
            draw (before, it told 0.73 of it rightly, P 0.74, R 0.81; of the second 0.85, P 0.81, R 0.96, 0.80 by the same) and not after the second.
            Only a word in the conversation was read as acknowledging thanks, while the rule takes any later personal one. {found.Count:N0} of
            {acts:N0} labelled acts found; {others:N0} more sentences were no act and are left out.

            | drawn | act | acts (settled) | right | P settled | R settled | by the same | baseline right | P | R |
            |---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var draw in found.GroupBy(f => f.Drawn).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var kind in draw.GroupBy(f => f.Kind).OrderBy(g => g.Key)) Row(text, draw.Key, Title(kind.Key), [.. kind]);
            Row(text, draw.Key, "**all**", [.. draw]);
        }

        return text.Append('\n').ToString();
    }

    private static void Row(StringBuilder text, string draw, string title, IReadOnlyList<LabelledClosing> acts)
    {
        var (rule, baseline) = (Scored(acts, a => a.Rule), Scored(acts, a => a.Baseline));
        var both = acts.Where(a => a.Truth is not null && a.Rule is not null).ToList();
        var same = both.Count(a => a.Truth == a.Rule) / (double)both.Count;
        text.Append(CultureInfo.InvariantCulture, $"| {draw} | {title} | {acts.Count} ({acts.Count(a => a.Truth is not null)}) ");
        text.Append(CultureInfo.InvariantCulture, $"| **{Right(acts, a => a.Rule):0.00}** | {rule.Precision:0.00} | {rule.Recall:0.00} | {same:0.00} ");
        text.Append(CultureInfo.InvariantCulture, $"| {Right(acts, a => a.Baseline):0.00} | {baseline.Precision:0.00} | {baseline.Recall:0.00} |\n");
    }

    private static double Right(IReadOnlyList<LabelledClosing> acts, Func<LabelledClosing, string?> says) =>
        acts.Count(a => says(a) is null == a.Truth is null) / (double)acts.Count;

    private static Scores Scored(IReadOnlyList<LabelledClosing> acts, Func<LabelledClosing, string?> says) =>
        Scores.Of(acts, a => a.Truth is not null, a => says(a) is not null);

    private static string Title(ActKind kind) => kind.ToString().ToLowerInvariant();
}
