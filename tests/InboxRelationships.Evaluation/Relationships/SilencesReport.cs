using System.Globalization;
using System.Text;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Writes which silences end by themselves, which ties are taken up again, and how often a silence that ended had raised an alarm.</summary>
internal static class SilencesReport
{
    /// <summary>The sections, in Markdown.</summary>
    public static string Of(IReadOnlyList<Mailbox> network, IReadOnlyList<Candidate> contacts)
    {
        var page = new StringBuilder();
        Silences(page, contacts);
        Alarms(page, network);
        return page.ToString();
    }

    private static void Silences(StringBuilder page, IReadOnlyList<Candidate> all)
    {
        page.AppendLine("### email-Eu-core: will contact come by itself, and who is taken up again\n\n| question | score | AUC | P@50 |\n|---|---|---|---|");
        var resumes = (Func<Candidate, double>)(c => ContactModel.Shipped.Resumes.Probability(c.Features));
        var reconnects = (Func<Candidate, double>)(c => ContactModel.Shipped.Reconnects.Probability(c.Features));
        List<Candidate> silent = [.. all.Where(ContactTraining.IsSilent)];
        var questions = new[] { ("any contact in 28 days", all, 28.0, resumes), ("silent 60 days, contact in 60", silent, 60.0, reconnects) };
        foreach (var (question, contacts, days, score) in questions)
        {
            foreach (var (name, of) in new[] { ("recency", c => c.Rules[3]), ("volume", c => c.Rules[2]), ("**model**", score) })
            {
                // One list a window, as the rule would be used on a day.
                var windows = contacts.GroupBy(c => c.At).Select(w => w.Select(c => (of(c), c.Ahead.IsAny(days))).ToList()).ToList();
                var (auc, first) = (windows.Average(RankMeasures.Auc), windows.Average(w => RankMeasures.Precision(w, 50)));
                page.AppendLine($"| {question} | {name} | {Figures.Of(auc)} | {Figures.Of(first)} |");
            }
        }

        List<(double, bool)> odds = [.. all.Select(c => (resumes(c), c.Ahead.IsAny(28)))];
        page.AppendLine($"\nCalibration error of the first {Figures.Of(RankMeasures.CalibrationError(odds))}.\n");
    }

    private static void Alarms(StringBuilder page, IReadOnlyList<Mailbox> network)
    {
        page.AppendLine(
            "### email-Eu-core: alarms at a nominal 5 % on silences that ended, from day 336\n\n| usual interval | silences | alarms |\n|---|---|---|");
        var ended = OverdueAlarms.Of(network);
        foreach (var (name, from, to) in new[] { ("all", 0.0, 1e9), ("up to 7 days", 0, 7), ("7–14", 7, 14), ("14–30", 14, 30), ("over 30", 30, 1e9) })
        {
            var some = ended.Where(s => s.MeanDays > from && s.MeanDays <= to).ToList();
            page.AppendLine($"| {name} | {some.Count} | {(100 * some.Average(s => s.IsAlarm ? 1.0 : 0)).ToString("0.0", CultureInfo.InvariantCulture)} % |");
        }
    }
}
