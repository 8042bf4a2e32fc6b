using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Tests.Calendar;

public sealed class AbsencesTests
{
    private static readonly DateTimeOffset First = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly Owner Me = new("Me", new HashSet<string> { "me@contoso.example" }, TimeZoneInfo.Utc);

    [Fact]
    public void Out_of_office_days_are_absence()
    {
        var away = new Meeting { Id = 1, EventId = "a", Start = First.Date, End = First.Date.AddDays(5), IsAllDay = true, ShowAs = ShowAs.OutOfOffice };

        Between([], [away]).ShouldBe(4);
    }

    [Fact]
    public void Three_weeks_without_a_word_of_somebody_who_writes_daily_are_absence()
    {
        var daily = Enumerable.Range(0, 40).Select(Written).Concat(Enumerable.Range(61, 5).Select(Written));

        Between(daily, []).ShouldBe(21);
    }

    [Fact]
    public void Who_writes_once_a_month_is_never_noticeably_away() => Between(Enumerable.Range(0, 40).Select(i => Written(i * 30)), []).ShouldBe(0);

    private static Occasion Written(int day) => new(First.AddDays(day), Direction.Out, null, true, ["p1"]);

    private static int Between(IEnumerable<Occasion> occasions, IEnumerable<Meeting> meetings)
    {
        var now = First.AddDays(1500);
        return Absences.Of(Me, occasions.Append(Written(1500)).Where(o => o.At <= now), meetings, now)
            .Between(DateOnly.FromDateTime(First.Date), DateOnly.FromDateTime(First.AddDays(66).Date));
    }
}
