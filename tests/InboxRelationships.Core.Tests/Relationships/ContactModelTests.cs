using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Relationships;

public sealed class ContactModelTests
{
    [Fact]
    public void A_weekly_exchange_is_likelier_to_go_on_than_one_silent_for_half_a_year()
    {
        var history = History.OfMe()
            .Every(7, 20, (h, age) => h.Exchanged(Ana, age))
            .Every(7, 20, (h, age) => h.Exchanged(Ben, age), last: 180);

        history.With(Ana).Probability28d!.Value.ShouldBeGreaterThan(2 * history.With(Ben).Probability28d!.Value);
        history.With(Ana).Resumes28d!.Value.ShouldBeGreaterThan(history.With(Ben).Resumes28d!.Value);
    }

    [Fact]
    public void Who_only_writes_is_less_likely_to_be_written_to_than_who_is_answered()
    {
        var history = History.OfMe()
            .Every(10, 12, (h, age) => h.Exchanged(Ana, age))
            .Every(10, 12, (h, age) => h.Received(Ben, age));

        history.With(Ana).Writes30d!.Value.ShouldBeGreaterThan(history.With(Ben).Writes30d!.Value);
    }

    [Fact]
    public void A_stranger_has_no_probability()
    {
        var stranger = History.OfMe().Received(from: Ana, daysAgo: 3, also: [Stranger]).With(Stranger);

        (stranger.Probability28d, stranger.Writes30d, stranger.Depth).ShouldBe((null, null, null));
    }

    [Fact]
    public void Only_a_long_silence_has_a_probability_of_being_broken()
    {
        var history = History.OfMe().Every(7, 20, (h, age) => h.Exchanged(Ana, age)).Every(7, 20, (h, age) => h.Exchanged(Ben, age), last: 100);

        history.With(Ana).Reconnects60d.ShouldBeNull();
        history.With(Ben).Reconnects60d!.Value.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Depth_does_not_fade()
    {
        var lately = History.OfMe().Every(7, 20, (h, age) => h.Exchanged(Ana, age)).With(Ana).Depth!;
        var longAgo = History.OfMe().Every(7, 20, (h, age) => h.Exchanged(Ana, age), last: 371).With(Ana).Depth!;

        longAgo.OneToOne.ShouldBe(lately.OneToOne);
        longAgo.ActiveWeeks.ShouldBeInRange(lately.ActiveWeeks - 1, lately.ActiveWeeks + 1);
        longAgo.Days.ShouldBe(lately.Days, 0.1);
    }

    [Fact]
    public void Time_met_is_depth()
    {
        var depth = History.OfMe().Every(7, 10, (h, age) => h.Met(Ana, age)).With(Ana).Depth!;

        depth.HoursMet.ShouldBeGreaterThan(0);
        depth.OneToOne.ShouldBe(1);
    }

    [Fact]
    public void Bulk_in_any_amount_gives_nobody_a_probability() =>
        History.OfMe().Every(1, 200, (h, age) => h.Received(Ana, age, of: OutreachClass.Broadcast)).With(Ana).Probability28d.ShouldBeNull();
}
