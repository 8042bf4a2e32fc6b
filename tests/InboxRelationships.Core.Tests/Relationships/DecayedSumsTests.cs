using InboxRelationships.Core.Relationships;
using InboxRelationships.Testing;

namespace InboxRelationships.Core.Tests.Relationships;

public sealed class DecayedSumsTests
{
    private static readonly (double Age, double Mass)[] Masses =
        [.. Enumerable.Range(0, 5000).Select(i => (Age: (i * 37 % 1825) + (i % 24 / 24.0), Mass: 0.5 + (i % 10)))];

    [Fact]
    public void Folding_equals_recomputation_in_any_order()
    {
        foreach (var masses in new[] { Masses, [.. Masses.OrderBy(m => m.Age)], [.. Masses.OrderByDescending(m => m.Age)] })
        {
            var folded = Fold(masses);

            folded.Days7.ShouldBe(Recomputed(7), 1e-9);
            folded.Days28.ShouldBe(Recomputed(28), 1e-9);
            folded.Days56.ShouldBe(Recomputed(56), 1e-9);
            folded.Days112.ShouldBe(Recomputed(112), 1e-9);
            folded.Days365.ShouldBe(Recomputed(365), 1e-9);
        }
    }

    [Fact]
    public void An_entry_taken_back_leaves_no_trace()
    {
        var taken = Fold(Masses).Add(History.DaysAgo(40), 3).Add(History.DaysAgo(40), -3);

        taken.Days56.ShouldBe(Fold(Masses).Days56, 1e-9);
    }

    [Fact]
    public void A_mass_halves_in_its_half_life()
    {
        var sums = default(DecayedSums).Add(History.DaysAgo(56), 8).AsOf(History.Today);

        sums.Days56.ShouldBe(4, 1e-12);
        sums.Days28.ShouldBe(2, 1e-12);
    }

    private static DecayedSums Fold(IEnumerable<(double Age, double Mass)> masses) =>
        masses.Aggregate(default(DecayedSums), (sums, m) => sums.Add(History.DaysAgo(m.Age), m.Mass)).AsOf(History.Today);

    private static double Recomputed(double halfLife) => Masses.Sum(m => m.Mass * Math.Pow(2, -(History.Today - History.DaysAgo(m.Age)).TotalDays / halfLife));
}
