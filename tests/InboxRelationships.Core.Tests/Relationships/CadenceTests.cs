using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.Tests.Relationships;

public sealed class CadenceTests
{
    [Fact]
    public void A_weekly_rhythm_is_seven_days() => Weekly(20).UsualDays!.Value.ShouldBe(7, 1e-9);

    [Fact]
    public void One_day_makes_no_rhythm() => Cadence.Of([new(2026, 1, 1)], CountedDays.All).UsualDays.ShouldBeNull();

    [Fact]
    public void The_longer_the_silence_the_greater_the_surprise()
    {
        var weekly = Weekly(20);

        double[] surprises = [.. Enumerable.Range(0, 400).Select(days => weekly.Surprise(days))];

        surprises[0].ShouldBe(1);
        surprises.Zip(surprises.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First);
    }

    [Fact]
    public void The_same_silence_surprises_less_where_silences_are_usual() =>
        Every(60, 8).Surprise(90).ShouldBeGreaterThan(4 * Weekly(20).Surprise(90));

    [Fact]
    public void The_day_a_silence_turns_overdue_is_where_the_surprise_is_one_in_twenty()
    {
        var weekly = Weekly(20);

        weekly.Surprise(weekly.DaysAt(1.6448536)).ShouldBe(0.05, 1e-6);
    }

    [Fact]
    public void A_new_rhythm_replaces_an_old_one()
    {
        var first = new DateOnly(2024, 1, 1);
        DateOnly[] days = [.. Enumerable.Range(0, 10).Select(i => first.AddDays(i * 60)), .. Enumerable.Range(1, 30).Select(i => first.AddDays(540 + (i * 3)))];

        Cadence.Of(days, CountedDays.All).UsualDays!.Value.ShouldBeInRange(3, 4);
    }

    private static Cadence Weekly(int times) => Every(7, times);

    private static Cadence Every(int days, int times) =>
        Cadence.Of([.. Enumerable.Range(0, times).Select(i => new DateOnly(2025, 1, 1).AddDays(i * days))], CountedDays.All);
}
