using System.Text;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Writes what refitting the probabilities to each mailbox's own past changes.</summary>
internal static class RefitReport
{
    private static readonly IReadOnlyList<(string Name, Func<ContactModel, ContactOdds> Of, Func<Ahead, bool> Came)> Outcomes =
    [
        ("two-way in 28 days", m => m.TwoWay, a => a.IsTwoWay(ContactModel.TwoWayDays)),
        ("owner writes in 30", m => m.Writes, a => a.IsWritten(ContactModel.WritesDays)),
    ];

    /// <summary>The section, in Markdown.</summary>
    /// <param name="sets">Contacts of a source and time, their model refitted.</param>
    public static string Of(IReadOnlyList<(string Name, IReadOnlyList<Candidate> Contacts)> sets)
    {
        var page = new StringBuilder("### Probabilities refitted to each mailbox's own past\n\n");
        page.AppendLine("As shipped, and with the intercept set right by what came of the mailbox's own ties 90, 60 and 30 days before; no order changes. "
            + "*Worse by*: the greatest increase of an owner's mean log loss.\n");
        page.AppendLine(Markdown.Head(
            "contacts", "outcome", "refitted", "foretold", "came", "error shipped", "error refitted", "log loss shipped", "log loss refitted",
            "owners better", "worse by"));
        foreach (var (name, contacts) in sets)
            foreach (var outcome in Outcomes)
                page.AppendLine(Row(name, outcome.Name, [.. contacts.Select(c => Foretold.Of(c, outcome.Of, outcome.Came))]));
        return page.AppendLine().ToString();
    }

    private static string Row(string name, string outcome, IReadOnlyList<Foretold> all)
    {
        var changes = all.GroupBy(f => f.Owner).Select(o => o.Average(f => f.LossRefitted - f.LossShipped)).ToList();
        double ErrorOf(Func<Foretold, double> p) => RankMeasures.CalibrationError([.. all.Select(f => (p(f), f.Came))]);
        return $"| {name} | {outcome} | {Figures.Of(all.Average(f => f.Shipped != f.Refitted ? 1.0 : 0))} | {Figures.Of(all.Average(f => f.Shipped))} "
            + $"| {Figures.Of(all.Average(f => f.Came ? 1.0 : 0))} | {Figures.Of(ErrorOf(f => f.Shipped))} | **{Figures.Of(ErrorOf(f => f.Refitted))}** "
            + $"| {Figures.Of(all.Average(f => f.LossShipped))} | **{Figures.Of(all.Average(f => f.LossRefitted))}** "
            + $"| {changes.Count(c => c < 0)} of {changes.Count(c => c != 0)} | {Figures.Of(changes.Max())} |";
    }

    /// <summary>One contact's probability by both models, and what came.</summary>
    private sealed record Foretold(string Owner, double Shipped, double Refitted, bool Came)
    {
        public double LossShipped => Loss(Shipped);

        public double LossRefitted => Loss(Refitted);

        public static Foretold Of(Candidate candidate, Func<ContactModel, ContactOdds> odds, Func<Ahead, bool> came)
        {
            double By(ContactModel model) => odds(model).Probability(candidate.Features);
            return new(candidate.Owner, By(ContactModel.Shipped), By(candidate.Model!), came(candidate.Ahead));
        }

        private double Loss(double probability) => -Math.Log(Came ? probability : 1 - probability);
    }
}
