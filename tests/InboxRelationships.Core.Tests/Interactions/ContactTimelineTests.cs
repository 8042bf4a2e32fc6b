using InboxRelationships.Core.Interactions;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Interactions;

public sealed class ContactTimelineTests
{
    [Fact]
    public void A_first_letter_finds_nothing_before_it()
    {
        var prior = PriorOfLast(History.OfMe().Received(from: Stranger, daysAgo: 3));

        prior.ShouldBe(new(0, 0, 0, false, false, null, null, false));
    }

    [Fact]
    public void What_went_before_is_counted_and_what_came_after_is_not()
    {
        var history = History.OfMe().Sent(to: Dev, daysAgo: 30).Received(from: Dev, daysAgo: 28).Received(from: Dev, daysAgo: 8).Sent(to: Dev, daysAgo: 1);

        var prior = Timeline(history)[3];

        (prior.ReceivedBefore, prior.SentBefore, prior.SentToDomainBefore).ShouldBe((1, 1, 1));
        prior.DaysSinceTwoWay.ShouldBe(20.0);
        prior.AnsweredByOwner.ShouldBeFalse("the later letter was another thread");
    }

    [Fact]
    public void Many_letters_one_way_are_no_two_way_contact()
    {
        var prior = PriorOfLast(History.OfMe().Every(7, 10, (h, age) => h.Received(from: Stranger, age)));

        (prior.ReceivedBefore, prior.DaysSinceTwoWay, prior.DaysSinceAny).ShouldBe((9, null, 7.0));
    }

    [Fact]
    public void An_answer_in_the_thread_is_seen_from_the_letter_it_answers()
    {
        var history = History.OfMe().Received(from: Dev, daysAgo: 8, thread: "offer").Sent(to: Dev, daysAgo: 7, thread: "offer").Received(from: Dev, daysAgo: 6, thread: "offer");

        (Timeline(history)[1].AnsweredByOwner, Timeline(history)[1].ContinuesOwnThread).ShouldBe((true, false));
        (Timeline(history)[3].AnsweredByOwner, Timeline(history)[3].ContinuesOwnThread).ShouldBe((false, true));
    }

    [Fact]
    public void Two_addresses_of_one_contact_card_share_their_past()
    {
        var history = History.OfMe().Knows("Cleo Lindqvist", Cleo.Address, "cl@northwind.example").Sent(to: Cleo, daysAgo: 9).Received(from: new("cl@northwind.example", null), daysAgo: 3);

        (PriorOfLast(history).SentBefore, PriorOfLast(history).IsContact).ShouldBe((1, true));
    }

    [Fact]
    public void Order_and_copies_change_nothing()
    {
        var envelopes = History.OfMe().Every(9, 20, (h, age) => h.Exchanged(Ana, age)).Every(5, 9, (h, age) => h.Received(Dev, age)).Messages.Select(m => m.Envelope).ToList();

        var straight = ContactTimeline.Of(Owner, envelopes, []);
        var shuffled = ContactTimeline.Of(Owner, [.. envelopes.AsEnumerable().Reverse(), .. envelopes], []);

        shuffled.OrderBy(p => p.Key).ShouldBe(straight.OrderBy(p => p.Key));
    }

    private static IReadOnlyDictionary<long, PriorContact> Timeline(History history) =>
        ContactTimeline.Of(Owner, history.Messages.Select(m => m.Envelope), history.Told().Contacts);

    private static PriorContact PriorOfLast(History history) => Timeline(history)[history.Messages[^1].Envelope.Id];
}
