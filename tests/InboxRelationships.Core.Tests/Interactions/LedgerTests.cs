using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Interactions;

public sealed class LedgerTests
{
    [Fact]
    public void A_letter_to_one_weighs_five_and_one_to_the_owner_half_of_it()
    {
        var ledger = History.OfMe().Sent(to: Ana, daysAgo: 3).Received(from: Ana, daysAgo: 2).Mined().Interactions;

        ledger.Select(e => (e.Kind, e.Direction, e.Weight)).ShouldBe(
            [(InteractionKind.WrittenAlone, Direction.Out, 5.0), (InteractionKind.WrittenAlone, Direction.In, 2.5)]);
    }

    [Fact]
    public void Being_copied_weighs_a_fifth_of_being_addressed()
    {
        var ledger = History.OfMe().Received(from: Ana, daysAgo: 3, also: [Ben], inCopy: true)
            .Received(from: Cleo, daysAgo: 2, also: [Ben]).Mined().Interactions;

        ledger.Select(e => e.Kind).ShouldBe([InteractionKind.Copied, InteractionKind.WrittenToFew]);
        (ledger[1].Weight / ledger[0].Weight).ShouldBe(5, 1e-9);
    }

    [Fact]
    public void Each_of_several_gets_less_by_the_number_of_them()
    {
        var ledger = History.OfMe().Sent(to: Ana, daysAgo: 3, also: [Ben], cc: [Cleo]).Mined().Interactions;

        ledger.Count.ShouldBe(3);
        ledger.ShouldAllBe(e => Math.Abs(e.Weight - (5 * Math.Pow(3, -0.4))) < 1e-12);
    }

    [Fact]
    public void A_list_among_the_addressees_stands_for_many()
    {
        var list = new Participant("all.staff@contoso.example", "All Staff");

        var ledger = History.OfMe().Sent(to: Ana, daysAgo: 3, also: [list]).Mined().Interactions;

        ledger.ShouldAllBe(e => e.Weight < 5 * Math.Pow(10, -0.4));
    }

    [Fact]
    public void A_thread_has_its_share_once_a_day_and_again_the_next()
    {
        var history = History.OfMe();
        for (var i = 0; i < 10; i++) history.Sent(to: Ana, daysAgo: 3 + (i * 0.01), thread: "offer");

        history.Mined().Interactions.Sum(e => e.Weight).ShouldBe(5, 1e-9);
        history.Sent(to: Ana, daysAgo: 2, thread: "offer").Mined().Interactions.Sum(e => e.Weight).ShouldBe(10, 1e-9);
    }

    [Theory]
    [InlineData(OutreachClass.Broadcast)]
    [InlineData(OutreachClass.Transactional)]
    [InlineData(OutreachClass.MassMerge)]
    [InlineData(OutreachClass.Discussion)]
    public void What_was_not_written_to_the_owner_weighs_nothing_and_says_why(OutreachClass of)
    {
        var list = new Participant("gardeners@lists.example", "gardeners");

        var entry = History.OfMe().Received(from: Cleo, daysAgo: 3, of: of, to: [list]).Mined().Interactions.ShouldHaveSingleItem();

        (entry.Kind, entry.Weight).ShouldBe((InteractionKind.Broadcast, 0.0));
        entry.Why.ShouldNotBeNull();
    }

    [Fact]
    public void A_post_that_names_the_owner_beside_the_list_is_a_word_in_passing()
    {
        var list = new Participant("gardeners@lists.example", "gardeners");

        var entry = History.OfMe().Received(from: Cleo, daysAgo: 3, of: OutreachClass.Discussion, also: [list]).Mined().Interactions.ShouldHaveSingleItem();

        entry.Kind.ShouldBe(InteractionKind.Copied);
        entry.Weight.ShouldBeInRange(0.01, 0.5);
    }

    [Theory]
    [InlineData(OutreachClass.Broadcast)]
    [InlineData(OutreachClass.MassMerge)]
    [InlineData(OutreachClass.Transactional)]
    public void An_answer_of_the_owner_counts_whatever_it_answers_and_however_it_is_classed(OutreachClass of)
    {
        var ledger = History.OfMe().Received(from: Cleo, daysAgo: 3, thread: "vote", of: of)
            .Sent(to: Cleo, daysAgo: 2, thread: "vote", of: of, reply: true).Mined().Interactions;

        ledger.Select(e => e.Weight).ShouldBe([0.0, 5.0]);
    }

    [Fact]
    public void The_owners_own_round_letter_and_auto_reply_weigh_nothing()
    {
        var ledger = History.OfMe()
            .Sent(to: Cleo, daysAgo: 3, of: OutreachClass.MassMerge)
            .Sent(to: Ana, daysAgo: 2, of: OutreachClass.Transactional)
            .Mined().Interactions;

        ledger.ShouldAllBe(e => e.Weight == 0);
    }

    [Fact]
    public void An_invitations_mail_weighs_nothing_for_the_meeting_counts()
    {
        var ledger = History.OfMe()
            .Received(from: Ana, daysAgo: 4, meeting: MeetingMail.Request)
            .Sent(to: Ana, daysAgo: 4, meeting: MeetingMail.Accepted, reply: true)
            .Mined().Interactions;

        ledger.ShouldAllBe(e => e.Weight == 0 && e.Kind == InteractionKind.Unmet);
    }

    [Fact]
    public void Copies_in_several_folders_are_one_message()
    {
        var history = History.OfMe().Received(from: Ana, daysAgo: 3);
        var copy = history.Messages[0] with { Envelope = history.Messages[0].Envelope with { Id = 99 } };
        var told = history.Told();

        var mined = Core.Mining.MailboxMiner.Mine(told with { Messages = [copy, .. told.Messages] }, History.Today);

        mined.Interactions.ShouldHaveSingleItem().MessageId.ShouldBe(1);
    }
}
