using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Acts;

public sealed class ActBookTests
{
    private static readonly ActKind[] Asks = [ActKind.Ask];
    private static readonly ActKind[] Promises = [ActKind.Promise];

    [Fact]
    public void An_answer_in_the_thread_closes_an_ask() =>
        Asked().Sent(Ana, daysAgo: 5, thread: "q", reply: true).Mined().Acts.Single(a => a.Kind == ActKind.Ask).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(ActStatus.Closed),
            a => a.ClosedBy.ShouldBe(2));

    [Fact]
    public void An_ask_without_an_answer_stands_open() => Asked().Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);

    [Fact]
    public void An_automatic_answer_closes_nothing() =>
        History.OfMe().Sent(Ana, 6, thread: "q", acts: Asks).Received(Ana, 5, thread: "q", reply: true, but: m => m with { IsAutomatic = true })
            .Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);

    [Fact]
    public void An_answer_that_was_deleted_closes_nothing() =>
        History.OfMe().Sent(Ana, 6, thread: "q", acts: Asks).Received(Ana, 5, thread: "q", reply: true, but: m => m with { IsGone = true })
            .Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);

    [Fact]
    public void An_answer_taken_back_closes_nothing() =>
        History.OfMe().Sent(Ana, 6, thread: "q", acts: Asks).Received(Ana, 5, thread: "q", reply: true)
            .Received(Ana, 4.9, thread: "q", but: m => m with { Letter = new([], Withdraws: true) })
            .Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);

    [Fact]
    public void An_answer_that_bounced_closes_nothing() =>
        Asked().Sent(Ana, daysAgo: 5, thread: "q", reply: true).Received(new("postmaster@north.example", null), 4.99, thread: "q", but: m => m with { IsAutomatic = true, IsBounce = true })
            .Mined().Acts.Single(a => a.Kind == ActKind.Ask).Status.ShouldBe(ActStatus.Open);

    [Fact]
    public void Who_asked_may_call_it_off() =>
        Asked().Received(Ana, 5, thread: "q", but: m => m with { Letter = new([], CallsOff: true) }).Mined().Acts.Single().Status.ShouldBe(ActStatus.CalledOff);

    [Fact]
    public void A_promise_is_kept_by_a_file_and_not_by_another_promise()
    {
        var promised = History.OfMe().Received(Ana, 9, thread: "p").Sent(Ana, 8, thread: "p", acts: Promises).Sent(Ana, 6, thread: "p", acts: Promises);

        promised.Mined().Acts.ShouldAllBe(a => a.Status == ActStatus.Open);
        promised.Sent(Ana, 5, thread: "p", attached: true).Mined().Acts.ShouldAllBe(a => a.Status == ActStatus.Closed);
    }

    [Fact]
    public void A_new_letter_at_once_is_taken_for_the_answer_and_one_of_next_week_is_not()
    {
        Asked().Sent(Ana, daysAgo: 5, thread: "new").Mined().Acts.Single().ClosedBy.ShouldBe(2);
        Asked().Sent(Ana, daysAgo: 1, thread: "new").Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);
    }

    [Fact]
    public void What_is_passed_on_to_somebody_else_answers_nobody_and_a_copy_of_the_answer_does()
    {
        Asked().Sent(Ben, daysAgo: 5, thread: "q").Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);
        Asked().Sent(Ben, daysAgo: 5, thread: "q", cc: [Ana]).Mined().Acts.Single().ClosedBy.ShouldBe(2);
    }

    [Fact]
    public void A_file_sent_months_later_keeps_no_promise()
    {
        var promised = History.OfMe().Received(Ana, 91, thread: "p").Sent(Ana, 90, thread: "p", acts: Promises);

        promised.Sent(Ana, 20, thread: "other", attached: true).Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);
        promised.Sent(Ana, 70, thread: "third", attached: true).Mined().Acts.Single().ClosedBy.ShouldBe(4);
    }

    [Fact]
    public void A_circular_acknowledges_no_thanks()
    {
        var thanked = History.OfMe().Received(Ana, 9, thread: "t").Sent(Ana, 8, thread: "t", acts: [ActKind.Thanks]);

        thanked.Received(Ana, 7.5, thread: "news", of: OutreachClass.Broadcast).Mined().Acts.Single().Status.ShouldBe(ActStatus.Open);
        thanked.Received(Ana, 6, thread: "t", reply: true).Mined().Acts.Single().ClosedBy.ShouldBe(4);
    }

    [Fact]
    public void The_prompt_reminds_of_asking_and_never_giving()
    {
        var acts = History.OfMe().Sent(Ana, 30, acts: Asks).Sent(Ana, 20, acts: Asks).Sent(Ana, 10, acts: Asks).Mined().Acts;

        Giving.Of(acts, "Ana", History.DaysAgo(0)).Prompt.ShouldBe("You have asked Ana 3 times; nothing you did for Ana is known.");
    }

    [Fact]
    public void After_a_long_silence_a_letter_is_thought_of_before_it_leaves()
    {
        var thought = Giving.BeforeSending("Ana", History.DaysAgo(425), History.DaysAgo(0)).ShouldNotBeNull();

        thought.Maybe.ShouldBe("If you ask for something here, it is your first word to Ana in 14 months.");
        thought.WhenAsking.ShouldBe("This ask is your first word to Ana in 14 months.");
        Giving.BeforeSending("Ana", History.DaysAgo(20), History.DaysAgo(0)).ShouldBeNull();
        Giving.BeforeSending("Ana", null, History.DaysAgo(0)).ShouldBeNull();
    }

    [Fact]
    public void An_answer_is_a_gift()
    {
        var acts = Asked().Sent(Ana, daysAgo: 5, thread: "q", reply: true).Mined().Acts;

        Giving.Of(acts, "Ana", History.DaysAgo(0)).FirstToGive.ShouldBe(Direction.Out);
    }

    private static History Asked() => History.OfMe().Received(Ana, daysAgo: 6, thread: "q", asks: true);
}
