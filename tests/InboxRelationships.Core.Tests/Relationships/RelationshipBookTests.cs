using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Relationships;

public sealed class RelationshipBookTests
{
    [Fact]
    public void Who_never_was_in_contact_is_a_stranger()
    {
        var beside = History.OfMe().Received(from: Ana, daysAgo: 3, also: [Stranger]).With(Stranger);

        (beside.State, beside.Percentile, beside.First).ShouldBe((RelationshipState.Stranger, 0, null));
    }

    [Fact]
    public void Bulk_alone_leaves_a_stranger_and_is_counted_apart()
    {
        var cleo = History.OfMe().Every(7, 5, (h, age) => h.Received(Cleo, age, of: OutreachClass.MassMerge)).With(Cleo);

        cleo.State.ShouldBe(RelationshipState.Stranger);
        cleo.Counts.ShouldBe(new ContactCounts(0, 0, 0, 5));
        cleo.Because.Select(b => b.Text).ShouldContain("5 messages to lists or to many count for nothing.");
    }

    [Fact]
    public void Letters_one_way_are_one_way()
    {
        var history = History.OfMe().Every(3, 9, (h, age) => h.Received(Stranger, age)).Every(3, 2, (h, age) => h.Sent(Dev, age));

        history.With(Stranger).State.ShouldBe(RelationshipState.OneWay);
        history.With(Stranger).Because.ShouldContain(b => b.Text == "You never wrote to them.");
        history.With(Dev).State.ShouldBe(RelationshipState.OneWay);
        history.With(Dev).Because.ShouldContain(b => b.Text == "They never wrote back.");
    }

    [Theory]
    [InlineData(3, RelationshipState.Active)]
    [InlineData(16, RelationshipState.Cooling)]
    [InlineData(80, RelationshipState.Overdue)]
    [InlineData(300, RelationshipState.Dormant)]
    public void A_weekly_tie_cools_with_its_silence(double silent, RelationshipState expected)
    {
        var tie = History.OfMe().Every(7, 25, (h, age) => h.Sent(Cleo, age).Received(Cleo, age), last: silent).With(Cleo);

        tie.State.ShouldBe(expected);
    }

    [Fact]
    public void Three_months_of_silence_are_nothing_to_a_tie_of_two_letters_a_year()
    {
        var tie = History.OfMe().Every(180, 8, (h, age) => h.Sent(Cleo, age).Received(Cleo, age), last: 92).With(Cleo);

        tie.State.ShouldBe(RelationshipState.Active);
    }

    [Fact]
    public void A_good_friend_fallen_silent_is_told_in_figures()
    {
        var cleo = History.OfMe().Every(9, 30, (h, age) => h.Sent(Cleo, age).Received(Cleo, age), last: 60).With(Cleo);

        cleo.State.ShouldBe(RelationshipState.Overdue);
        cleo.CadenceDays!.Value.ShouldBe(9, 0.2);
        cleo.Because.ShouldContain(b => b.Code == "silence" && b.Text == "Silent for 2 months; usually every 9 days.");
    }

    [Fact]
    public void Reasons_carry_concrete_figures_and_shares_of_one()
    {
        var because = History.OfMe().Every(4, 14, (h, age) => h.Sent(Ana, age)).Every(4, 12, (h, age) => h.Received(Ana, age)).Met(Ana, 200).With(Ana).Because;

        because.Select(b => b.Text)
            .ShouldBe(["You wrote 14 times in the last 8 weeks.", "They wrote 12 times in the last 8 weeks.", "You met once, last in August 2025."]);
        because.Sum(b => b.Weight).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void First_and_last_contact_and_last_meeting_open_what_they_were()
    {
        var tie = History.OfMe().Received(Ana, 200).Met(Ana, 100).Sent(Ana, 5).Received(Ana, 1, of: OutreachClass.Broadcast).With(Ana);

        (tie.First!.MessageId, tie.LastMeeting!.MeetingId, tie.Last!.MessageId).ShouldBe((1L, 1L, 2L));
    }

    [Fact]
    public void The_history_is_24_months_of_the_owners_calendar()
    {
        // Half past midnight on the first of March in Berlin is still February in Greenwich.
        var midnight = (History.Today - new DateTimeOffset(2026, 2, 28, 23, 30, 0, TimeSpan.Zero)).TotalDays;

        var history = History.OfMe().Sent(Ana, midnight).Received(Ana, 1, of: OutreachClass.Broadcast).Met(Ana, 2).Sent(Ana, 900).With(Ana).History;

        history.Count.ShouldBe(24);
        history[0].Month.ShouldBe(new DateOnly(2024, 4, 1));
        history[^1].ShouldBe(new MonthOfContact(new(2026, 3, 1), 1, 0, 1, 1));
        history.Sum(m => m.Sent).ShouldBe(1);
    }

    [Fact]
    public void Ranks_follow_strength_and_equals_share_a_percentile()
    {
        var mined = History.OfMe().Every(7, 9, (h, age) => h.Exchanged(Ana, age)).Exchanged(Ben, 5).Exchanged(Cleo, 5).Exchanged(Dev, 90).Mined();

        mined.Relationships[0].PersonId.ShouldBe(mined.PersonOf(Ana).PersonId);
        mined.With(Ana).Percentile.ShouldBe(100);
        mined.With(Ben).Percentile.ShouldBe(50);
        mined.With(Cleo).Percentile.ShouldBe(50);
        mined.With(Dev).Percentile.ShouldBe(0);
    }

    [Fact]
    public void A_stream_nobody_answered_does_not_lead()
    {
        var history = History.OfMe().Every(1, 800, (h, age) => h.Received(Stranger, age)).Every(12, 6, (h, age) => h.Exchanged(Cleo, age));

        history.With(Cleo).Rank.ShouldBe(1);
        history.With(Stranger).Layer.ShouldBe(Layer.Outer);
    }

    [Fact]
    public void Circles_have_a_size_and_a_floor()
    {
        var friends = Crowd(30);
        var busy = History.OfMe();
        foreach (var friend in friends) busy.Every(4, 20, (h, age) => h.Exchanged(friend, age));

        busy.Mined().Relationships.GroupBy(r => r.Layer).ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(new Dictionary<Layer, int> { [Layer.Inner] = 5, [Layer.Close] = 15, [Layer.Regular] = 10 }, ignoreOrder: true);
        History.OfMe().Exchanged(Ana, 60).With(Ana).Layer.ShouldNotBe(Layer.Inner, "nobody is close by lack of others");
    }

    [Fact]
    public void People_both_know_are_named_closest_first()
    {
        var mined = History.OfMe()
            .Every(7, 4, (h, age) => h.Sent(Ana, age, also: [Ben]))
            .Sent(Ana, 3, also: [Dev, Cleo])
            .Sent(Ana, 4, also: Crowd(30))
            .Received(Ana, 2, of: OutreachClass.Broadcast, also: [Stranger])
            .Mined();

        mined.With(Ana).Shared.Select(s => (s.PersonId == mined.PersonOf(Ben).PersonId, s.Together, s.Weight)).First().ShouldBe((true, 4, 4.0));
        mined.With(Ana).Shared.Count.ShouldBe(3);
        mined.With(Ana).Shared[1].Weight.ShouldBe(0.5);
    }

    [Fact]
    public void Letters_since_the_last_sign_of_life_stand_unanswered()
    {
        var history = History.OfMe().Sent(Dev, 90).Received(Dev, 80).Sent(Dev, 60).Sent(Dev, 30, also: [Ana]).Sent(Ana, 20, cc: [Dev]).Sent(Dev, 10);

        history.With(Dev).Unanswered.ShouldBe([3, 4, 6]);
        history.Met(Dev, 5).With(Dev).Unanswered.ShouldBeEmpty();
    }

    [Fact]
    public void Weighing_the_past_sees_nothing_of_what_followed()
    {
        var mined = History.OfMe().Exchanged(Ana, 60).Exchanged(Ana, 2).Mined();

        var then = RelationshipBook.Weigh(Acquaintances.Owner, mined.Interactions, mined.People, History.DaysAgo(30)).Single();

        (then.Counts.Sent, then.Last!.At).ShouldBe((1, History.DaysAgo(60)));
    }

    [Fact]
    public void The_running_sums_equal_the_book()
    {
        var mined = History.OfMe().Every(9, 20, (h, age) => h.Exchanged(Ana, age)).Every(7, 10, (h, age) => h.Met(Ana, age)).Mined();

        var folded = mined.Interactions.Reverse().Aggregate(default(TieSums), (sums, entry) => sums.Add(entry)).AsOf(History.Today);

        folded.Strength.ShouldBe(mined.With(Ana).Strength, 1e-9);
        folded.Lasting.ShouldBe(mined.With(Ana).Lasting, 1e-9);
    }
}
