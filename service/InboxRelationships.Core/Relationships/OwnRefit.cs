namespace InboxRelationships.Core.Relationships;

/// <summary>
/// Sets the shipped probabilities right for one mailbox by what came of its own ties: owners write so differently much that the model of one
/// corpus foretells three times too many letters in another. Only the intercepts move, so no order changes.
/// </summary>
internal static class OwnRefit
{
    /// <summary>The most the log-odds move: so much a contact's log loss can be worse than the shipped model's, and no more.</summary>
    public const double MostShift = 2;

    /// <summary>With fewer past ties the shipped model stands.</summary>
    public const int FewestTies = 50;

    // The shift is taken as normal about nothing; a tie of probability p speaks for it with p(1−p), and all together must outweigh this. With less,
    // the training windows of Enron come closer to what they foretold, with more those of email-Eu-core, where pace changes from month to month.
    private const double Prior = 20;
    private const int Steps = 30;

    /// <summary>The model as this mailbox's past corrects it; equal pasts give equal models.</summary>
    public static ContactModel RefittedTo(this ContactModel model, IReadOnlyList<PastTie> past) => model with
    {
        TwoWay = Refitted(model.TwoWay, past, ContactModel.TwoWayDays, (t, days) => t.IsTwoWay(days)),
        Writes = Refitted(model.Writes, past, ContactModel.WritesDays, (t, days) => t.IsWritten(days)),
        Resumes = Refitted(model.Resumes, past, ContactModel.ResumesDays, (t, days) => t.IsAny(days)),
        Reconnects = Refitted(
            model.Reconnects, [.. past.Where(t => t.SilentDays >= ContactModel.ReconnectsDays)], ContactModel.ReconnectsDays, (t, days) => t.IsAny(days)),
    };

    private static ContactOdds Refitted(ContactOdds odds, IReadOnlyList<PastTie> past, int days, Func<PastTie, int, bool> came)
    {
        List<(double Odds, bool Came)> known = [.. past.Where(t => t.DaysKnown >= days).Select(t => (odds.LogOdds(t.Features), came(t, days)))];
        return known.Count < FewestTies ? odds : odds.Shifted(Shift(known));
    }

    /// <summary>The likeliest shift, by Newton's method on a concave function, never more than one at a step.</summary>
    internal static double Shift(IReadOnlyList<(double Odds, bool Came)> known)
    {
        double shift = 0;
        for (var step = 0; step < Steps; step++)
        {
            double slope = -Prior * shift, bend = Prior;
            foreach (var (odds, came) in known)
            {
                var p = 1 / (1 + Math.Exp(-odds - shift));
                slope += (came ? 1 : 0) - p;
                bend += p * (1 - p);
            }

            var move = Math.Clamp(slope / bend, -1, 1);
            shift += move;
            if (Math.Abs(move) < 1e-12) break;
        }

        return Math.Clamp(shift, -MostShift, MostShift);
    }
}
