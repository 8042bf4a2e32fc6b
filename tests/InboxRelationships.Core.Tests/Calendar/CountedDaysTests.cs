using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Tests.Calendar;

public sealed class CountedDaysTests
{
    private static readonly Owner Me = new("Me", new HashSet<string> { "me@contoso.example" }, TimeZoneInfo.Utc);
    private static readonly DateOnly Monday = new(2025, 3, 3);
    private static readonly DateOnly Holiday = Monday.AddDays(7 * 12);

    [Fact]
    public void A_week_is_seven_days_and_a_weekend_none()
    {
        var counted = Of([]);

        counted.Between(Monday, Monday.AddDays(7)).ShouldBe(7);
        counted.Between(Monday.AddDays(4), Monday.AddDays(6)).ShouldBe(0);
    }

    [Fact]
    public void Rest_is_on_the_weekdays_on_which_the_owner_rests()
    {
        var counted = Of(Days().Where(d => d.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday)));

        counted.Between(Monday.AddDays(3), Monday.AddDays(5)).ShouldBe(0);
        counted.Between(Monday.AddDays(5), Monday.AddDays(6)).ShouldBe(1.4, 1e-9);
    }

    [Fact]
    public void A_working_day_without_a_single_letter_is_a_holiday_where_there_is_never_such_a_day()
    {
        var worked = Days().Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();

        Of(worked).Between(Holiday.AddDays(-1), Holiday).ShouldBe(1.4, 1e-9);
        Of(worked.Where(d => d != Holiday)).Between(Holiday.AddDays(-1), Holiday).ShouldBe(0);
    }

    [Fact]
    public void A_day_without_a_letter_is_no_holiday_where_letters_are_rare() =>
        Of(Days().Where(d => d.DayNumber % 3 == 0 && d != Holiday)).Between(Holiday.AddDays(-1), Holiday).ShouldBeGreaterThan(0);

    [Fact]
    public void The_day_by_which_so_many_are_counted_is_the_first_such_day()
    {
        var counted = Of([]);

        var day = counted.After(Monday, 14.5);

        counted.Between(Monday, day).ShouldBeGreaterThanOrEqualTo(14.5);
        counted.Between(Monday, day.AddDays(-1)).ShouldBeLessThan(14.5);
    }

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, 365).Select(Monday.AddDays);

    // Two letters a day, so that a year tells on which weekdays the owner rests.
    private static CountedDays Of(IEnumerable<DateOnly> days)
    {
        static Occasion Letter(DateOnly day, int hour) => new(new(day, new(hour, 0), TimeSpan.Zero), Direction.Out, null, true, ["p1"]);
        List<Occasion> letters = [.. days.SelectMany(d => new[] { Letter(d, 9), Letter(d, 15) })];
        return CountedDays.Of(Me, letters, [], new(Monday.AddDays(400), TimeOnly.MinValue, TimeSpan.Zero));
    }
}
