using InboxRelationships.Core.Calendar;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Calendar;

public sealed class CalendarsTests
{
    [Fact]
    public void A_meeting_delivered_twice_is_one()
    {
        var meeting = Meetings.With(7, History.Today, 30, Ana);

        Calendars.Distinct([meeting with { Id = 9 }, meeting]).ShouldHaveSingleItem().Id.ShouldBe(7);
    }

    [Fact]
    public void The_organiser_belongs_to_the_circle_once()
    {
        var meeting = Meetings.With(7, History.Today, 30, Me, Ana) with { Organizer = Ana };

        meeting.Circle().Select(a => a.Who.Address).ShouldBe([Ana.Address, Me.Address]);
        meeting.Circle()[0].Response.ShouldBe(Attendance.Organizer);
    }
}
