using InboxRelationships.Core.Relationships;
using InboxRelationships.Testing;

namespace InboxRelationships.Core.Tests.Relationships;

public sealed class OwnRefitTests
{
    [Fact]
    public void What_the_model_foretold_rightly_is_not_shifted() => OwnRefit.Shift(Ties(1000, probability: 0.3, came: 300)).ShouldBe(0, 1e-9);

    [Fact]
    public void Where_less_came_than_was_foretold_less_is_foretold()
    {
        var shift = OwnRefit.Shift(Ties(1000, probability: 0.3, came: 100));

        shift.ShouldBeInRange(-Math.Log(0.3 / 0.7) + Math.Log(0.1 / 0.9), 0);
        (1 / (1 + Math.Exp(-Odds(0.3) - shift))).ShouldBe(0.1, 0.03);
    }

    [Fact]
    public void The_more_is_known_the_more_it_tells() =>
        new[] { 50, 500, 5000 }.Select(n => OwnRefit.Shift(Ties(n, 0.2, n / 2))).ShouldBeInOrder();

    [Fact]
    public void Its_own_past_is_told_no_worse_and_no_outcome_much_worse()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var bias = random.NextDouble() * 8 - 4;
            var known = Enumerable.Range(0, random.Next(50, 400)).Select(_ => Drawn(random, bias)).ToList();

            var shift = OwnRefit.Shift(known);

            known.Sum(t => Loss(t, shift)).ShouldBeLessThanOrEqualTo(known.Sum(t => Loss(t, 0)) + 1e-9);
            known.Max(t => Loss(t, shift) - Loss(t, 0)).ShouldBeLessThanOrEqualTo(OwnRefit.MostShift);
        }
    }

    [Fact]
    public void A_mailbox_with_a_short_past_keeps_the_shipped_model() =>
        ContactModel.Shipped.RefittedTo(Past(OwnRefit.FewestTies - 1)).ShouldBe(ContactModel.Shipped);

    [Fact]
    public void Only_intercepts_move_so_no_order_changes()
    {
        var refitted = ContactModel.Shipped.RefittedTo(Past(OwnRefit.FewestTies));

        refitted.Writes.Sums.Intercept.ShouldNotBe(ContactModel.Shipped.Writes.Sums.Intercept);
        refitted.Writes.Sums.Coefficients.ShouldBeSameAs(ContactModel.Shipped.Writes.Sums.Coefficients);
        refitted.Reconnects.ShouldBe(ContactModel.Shipped.Reconnects);
    }

    [Fact]
    public void Outcomes_not_yet_complete_are_not_learned_from()
    {
        PastTie[] young = [.. Past(100).Select(t => t with { DaysKnown = 20 })];

        ContactModel.Shipped.RefittedTo(young).ShouldBe(ContactModel.Shipped);
    }

    private static List<(double, bool)> Ties(int count, double probability, int came) =>
        [.. Enumerable.Range(0, count).Select(i => (Odds(probability), i < came))];

    private static (double Odds, bool Came) Drawn(Random random, double bias)
    {
        var odds = random.NextDouble() * 6 - 4;
        return (odds, random.NextDouble() < 1 / (1 + Math.Exp(-odds - bias)));
    }

    private static double Loss((double Odds, bool Came) tie, double shift) => Math.Log(1 + Math.Exp(tie.Came ? -tie.Odds - shift : tie.Odds + shift));

    private static PastTie[] Past(int ties) =>
        [.. Enumerable.Range(0, ties).Select(_ => new PastTie(new double[TieFeatures.Names.Count], 10, History.Today.AddDays(-30), 30, []))];

    private static double Odds(double probability) => Math.Log(probability / (1 - probability));
}
