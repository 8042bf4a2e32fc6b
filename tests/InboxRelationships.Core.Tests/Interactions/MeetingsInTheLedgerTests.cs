using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Interactions;

public sealed class MeetingsInTheLedgerTests
{
    [Fact]
    public void An_hour_alone_weighs_as_much_as_four_letters()
    {
        var entry = MetOnce(minutes: 60);

        (entry.Kind, entry.Weight).ShouldBe((InteractionKind.MetAlone, 20.0));
    }

    [Fact]
    public void Beyond_an_hour_a_meeting_gains_nothing() => MetOnce(minutes: 240).Weight.ShouldBe(MetOnce(minutes: 60).Weight);

    [Fact]
    public void A_crowd_weighs_far_less_than_a_group()
    {
        var group = History.OfMe().Met(Ana, daysAgo: 3, also: Crowd(7)).Mined().Interactions;
        var crowd = History.OfMe().Met(Ana, daysAgo: 3, also: Crowd(8)).Mined().Interactions;

        (group[0].Kind, crowd[0].Kind).ShouldBe((InteractionKind.MetInGroup, InteractionKind.MetInCrowd));
        crowd[0].Weight.ShouldBeLessThan(group[0].Weight / 3);
    }

    public static TheoryData<string, Func<Meeting, Meeting>> Unmet => new()
    {
        { "called off", m => m with { IsCancelled = true } },
        { "declined by the owner", m => m with { OwnerResponse = Attendance.Declined } },
        { "answered perhaps", m => m with { OwnerResponse = Attendance.Tentative } },
        { "all day", m => m with { IsAllDay = true } },
        { "a day long", m => m with { End = m.Start.AddHours(24) } },
        { "free time", m => m with { ShowAs = ShowAs.Free } },
        { "provisional", m => m with { ShowAs = ShowAs.Tentative } },
        { "out of office", m => m with { ShowAs = ShowAs.OutOfOffice } },
        { "elsewhere", m => m with { ShowAs = ShowAs.WorkingElsewhere } },
        { "declined by the guest", m => m.Answered(Ana, Attendance.Declined) },
    };

    [Theory]
    [MemberData(nameof(Unmet))]
    public void What_did_not_bring_two_together_weighs_nothing_and_says_why(string what, Func<Meeting, Meeting> but)
    {
        var entry = History.OfMe().Met(Ana, daysAgo: 3, but: but).Mined().Interactions.ShouldHaveSingleItem(what);

        (entry.Kind, entry.Weight).ShouldBe((InteractionKind.Unmet, 0.0));
        entry.Why.ShouldNotBeNull();
    }

    [Fact]
    public void Who_organised_and_who_answered_what_is_kept()
    {
        var theirs = MetOnce(30, m => m with { OwnerResponse = Attendance.Accepted, Organizer = Ana });
        var own = MetOnce(30, m => m.Answered(Ana, Attendance.Declined) with { OwnerResponse = Attendance.Organizer });

        (theirs.OwnerAnswer, theirs.TheirAnswer, theirs.IsMeeting).ShouldBe((Attendance.Accepted, Attendance.Organizer, true));
        (own.OwnerAnswer, own.TheirAnswer, own.IsMeeting).ShouldBe((Attendance.Organizer, Attendance.Declined, false));
    }

    [Fact]
    public void A_private_meeting_is_kept_out_of_everything()
    {
        var mined = History.OfMe().Met(Ana, daysAgo: 3, but: m => m with { IsPrivate = true }).Mined();

        mined.Interactions.ShouldBeEmpty();
        mined.People.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_meeting_to_come_has_not_happened() => History.OfMe().Met(Ana, daysAgo: -1).Mined().Interactions.ShouldBeEmpty();

    [Fact]
    public void A_daily_series_brings_no_more_than_half_an_hour_alone_a_week()
    {
        var daily = History.OfMe().Every(1, 5, (h, age) => h.Met(Ana, age, series: "stand-up"), last: 0.5);
        var arranged = History.OfMe().Every(1, 5, (h, age) => h.Met(Ana, age), last: 0.5);

        daily.Mined().Interactions.Sum(e => e.Weight).ShouldBeLessThanOrEqualTo(20 + 1e-9, "five days touch two weeks at most");
        arranged.Mined().Interactions.Sum(e => e.Weight).ShouldBe(50, 1e-9);
    }

    private static Interaction MetOnce(int minutes, Func<Meeting, Meeting>? but = null) =>
        History.OfMe().Met(Ana, daysAgo: 3, minutes: minutes, but: but).Mined().Interactions.ShouldHaveSingleItem();
}
