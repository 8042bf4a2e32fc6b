using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.FollowUps;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.FollowUps;

public sealed class FollowUpFinderTests
{
    private static readonly Participant Host = new("maria@salon.example", "Maria Host");

    [Fact]
    public void An_open_question_asks_for_a_reply_within_two_business_days()
    {
        var followUp = History.OfMe().Received(Ana, daysAgo: 6, asks: true).Mined().FollowUps.ShouldHaveSingleItem();

        (followUp.Kind, followUp.MessageId).ShouldBe((FollowUpKind.NeedsReply, 1));
        followUp.DueAt!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 3, 9, 11, 0, 0), "asked on a Thursday, due on Monday");
        followUp.Reason.ShouldBe("They asked you something 4 business days ago and have no answer yet.");
    }

    public static TheoryData<string, Action<History>> Closing => new()
    {
        { "a copy of an answer in the thread to somebody else", h => h.Sent(Ben, daysAgo: 5, thread: "question", cc: [Ana]) },
        { "another letter to them", h => h.Sent(Ana, daysAgo: 5) },
        { "a meeting", h => h.Met(Ana, daysAgo: 5) },
    };

    [Theory]
    [MemberData(nameof(Closing))]
    public void A_question_is_closed_by_any_later_word(string what, Action<History> close)
    {
        var history = History.OfMe().Received(Ana, daysAgo: 6, thread: "question", asks: true);
        close(history);

        history.Mined().FollowUps.ShouldBeEmpty(what);
    }

    [Theory]
    [InlineData(OutreachClass.Broadcast)]
    [InlineData(OutreachClass.MassMerge)]
    [InlineData(OutreachClass.Discussion)]
    [InlineData(OutreachClass.Transactional)]
    public void A_question_put_to_many_needs_no_reply(OutreachClass of) =>
        History.OfMe().Received(Ana, daysAgo: 6, asks: true, of: of).Mined().FollowUps.ShouldBeEmpty();

    [Fact]
    public void A_strangers_sequence_needs_no_reply_to_its_first_letter_either() =>
        History.OfMe().Received(Stranger, daysAgo: 9, asks: true)
            .Received(Stranger, daysAgo: 6, asks: true, of: OutreachClass.MassMerge).Mined().FollowUps.ShouldBeEmpty();

    [Fact]
    public void A_question_of_somebody_one_writes_with_stands_beside_a_round_letter() =>
        History.OfMe().Sent(Ana, daysAgo: 30).Received(Ana, daysAgo: 9, asks: true).Received(Ana, daysAgo: 6, of: OutreachClass.MassMerge)
            .Mined().FollowUps.ShouldHaveSingleItem().MessageId.ShouldBe(2);

    [Fact]
    public void A_question_to_others_with_the_owner_in_copy_is_not_the_owners() =>
        History.OfMe().Received(Ana, daysAgo: 6, asks: true, also: [Ben], inCopy: true).Mined().FollowUps.ShouldBeEmpty();

    [Fact]
    public void A_question_of_last_year_is_left_alone() => History.OfMe().Received(Ana, daysAgo: 90, asks: true).Mined().FollowUps.ShouldBeEmpty();

    [Fact]
    public void Asked_twice_in_a_thread_it_is_one_suggestion() =>
        History.OfMe().Received(Ana, 6, thread: "q", asks: true).Received(Ana, 3, thread: "q", asks: true)
            .Mined().FollowUps.ShouldHaveSingleItem().MessageId.ShouldBe(2);

    [Fact]
    public void A_question_of_somebody_close_comes_before_a_strangers()
    {
        var mined = History.OfMe().Every(7, 20, (h, age) => h.Exchanged(Ana, age), last: 9)
            .Received(Ana, 3, asks: true).Received(Stranger, 4, asks: true).Mined();

        mined.FollowUps.Select(f => f.PersonId).ShouldBe([mined.PersonOf(Ana).PersonId, mined.PersonOf(Stranger).PersonId]);
        mined.FollowUps.ShouldAllBe(f => f.Score >= 0 && f.Score <= 1);
    }

    [Fact]
    public void Thanks_that_got_no_answer_of_any_kind_are_remembered()
    {
        var history = History.OfMe().Received(Cleo, daysAgo: 8, thanks: true);

        var followUp = history.Mined().FollowUps.ShouldHaveSingleItem();
        (followUp.Kind, followUp.MessageId, followUp.Reason).ShouldBe((FollowUpKind.Thanks, 1, "They thanked you 8 days ago and heard nothing since."));

        history.Sent(Cleo, daysAgo: 1).Mined().FollowUps.ShouldBeEmpty();
    }

    [Fact]
    public void A_good_friend_fallen_silent_is_overdue_unless_one_meets_soon_anyway()
    {
        var history = History.OfMe().Every(9, 30, (h, age) => h.Sent(Cleo, age).Received(Cleo, age), last: 60);

        var followUp = history.Mined().FollowUps.ShouldHaveSingleItem();
        followUp.Kind.ShouldBe(FollowUpKind.Overdue);
        followUp.Reason.ShouldBe("Silent for 2 months; usually every 9 days.");
        followUp.DueAt!.Value.ShouldBeLessThan(History.Today);

        history.Met(Cleo, daysAgo: -5).Mined().FollowUps.ShouldNotContain(f => f.Kind == FollowUpKind.Overdue);
    }

    [Fact]
    public void A_machine_fallen_silent_is_nobodys_loss()
    {
        var machine = new Participant("no-reply@shop.example", "Example Shop");

        History.OfMe().Every(7, 30, (h, age) => h.Exchanged(machine, age), last: 90).Mined().FollowUps.ShouldBeEmpty();
    }

    [Fact]
    public void At_a_small_gathering_one_could_meet_whom_one_wrote_to_in_vain()
    {
        var history = Gathering(size: 7, answer: Attendance.None);

        var followUp = history.Mined().FollowUps.ShouldHaveSingleItem();

        (followUp.Kind, followUp.MeetingId, followUp.DueAt).ShouldBe((FollowUpKind.Encounter, 1, History.DaysAgo(-8)));
        followUp.PersonId.ShouldBe(history.Mined().PersonOf(Dev).PersonId);
        followUp.Reason.ShouldBe("Invited too: you wrote to them 3 times without an answer.");
    }

    [Fact]
    public void Neither_a_declined_gathering_nor_a_crowd_is_an_encounter()
    {
        Gathering(size: 7, answer: Attendance.Declined).Mined().FollowUps.ShouldBeEmpty();
        Gathering(size: 40, answer: Attendance.None).Mined().FollowUps.ShouldBeEmpty();
    }

    [Fact]
    public void Letters_of_yesterday_may_yet_be_answered() =>
        History.OfMe().Sent(Dev, daysAgo: 2).Sent(Dev, daysAgo: 1).Met(Dev, daysAgo: -3).Mined().FollowUps.ShouldBeEmpty();

    [Fact]
    public void An_old_friend_at_a_coming_meeting_is_an_encounter()
    {
        var history = History.OfMe().Every(9, 40, (h, age) => h.Sent(Cleo, age).Received(Cleo, age), last: 300).Met(Ben, daysAgo: -3, also: [Cleo]);

        history.Mined().FollowUps.First().Kind.ShouldBe(FollowUpKind.Encounter);
        history.Mined().FollowUps.First().Reason.ShouldBe("Invited too: you were close once and have been out of touch for 10 months.");
    }

    [Fact]
    public void A_dormant_tie_with_living_friends_in_common_is_worth_reviving_first()
    {
        var history = History.OfMe()
            .Every(9, 40, (h, age) => h.Sent(Cleo, age).Received(Cleo, age).Sent(Dev, age).Received(Dev, age), last: 300)
            .Every(30, 4, (h, age) => h.Sent(Dev, age, also: [Ana]), last: 310)
            .Every(7, 20, (h, age) => h.Exchanged(Ana, age));

        var reconnect = history.Mined().FollowUps.Where(f => f.Kind == FollowUpKind.Reconnect).ToList();

        reconnect.Select(f => f.PersonId).ShouldBe([history.Mined().PersonOf(Dev).PersonId, history.Mined().PersonOf(Cleo).PersonId]);
        reconnect[0].Reason.ShouldBe("Close once, silent for 10 months; you are in touch with one person you both know.");
    }

    [Fact]
    public void Past_volume_alone_does_not_lead_among_dormant_ties()
    {
        var history = History.OfMe()
            .Every(2, 150, (h, age) => h.Received(Cleo, age), last: 200)
            .Every(20, 12, (h, age) => h.Sent(Cleo, age), last: 200)
            .Every(9, 25, (h, age) => h.Exchanged(Dev, age), last: 200);

        var reconnect = history.Mined().FollowUps.Where(f => f.Kind == FollowUpKind.Reconnect).Select(f => f.PersonId).ToList();

        reconnect.First().ShouldBe(history.Mined().PersonOf(Dev).PersonId);
        history.With(Cleo).Counts.Received.ShouldBeGreaterThan(4 * history.With(Dev).Counts.Received);
    }

    [Fact]
    public void A_second_dormant_tie_of_one_circle_makes_way_for_another_circle()
    {
        var history = History.OfMe()
            .Every(9, 40, (h, age) => h.Sent(Cleo, age, also: [Dev]).Received(Cleo, age).Received(Dev, age), last: 300)
            .Every(9, 36, (h, age) => h.Exchanged(Ben, age), last: 305);

        var reconnect = history.Mined().FollowUps.Where(f => f.Kind == FollowUpKind.Reconnect).Select(f => f.PersonId).ToList();

        reconnect.Count.ShouldBe(3);
        reconnect.IndexOf(history.Mined().PersonOf(Ben).PersonId).ShouldBeLessThan(2);
    }

    private static History Gathering(int size, Attendance answer) => History.OfMe()
        .Every(20, 3, (h, age) => h.Sent(Dev, age), last: 25)
        .Met(Dev, daysAgo: -8, minutes: 180, also: Crowd(size - 3), but: m => m with { Organizer = Host, OwnerResponse = answer, ShowAs = ShowAs.Tentative });
}
