using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;
using Direction = InboxRelationships.Core.Mail.Direction;
using Envelope = InboxRelationships.Core.Mail.Envelope;

namespace InboxRelationships.Core.Tests.Interactions;

public sealed class ContactTimelineTests
{
    [Fact]
    public void A_first_letter_finds_nothing_before_it()
    {
        var prior = PriorOfLast(History.OfMe().Received(from: Stranger, daysAgo: 3));

        prior.ShouldBe(SenderHistory.None);
    }

    [Fact]
    public void What_went_before_is_counted_and_what_came_after_is_not()
    {
        var history = History.OfMe().Sent(to: Dev, daysAgo: 30).Received(from: Dev, daysAgo: 28).Received(from: Dev, daysAgo: 8).Sent(to: Dev, daysAgo: 1);

        var prior = Timeline(history)[3];

        (prior.ReceivedBefore, prior.SentBefore, prior.SentToDomainBefore).ShouldBe((1, 1, 1));
        prior.DaysSinceTwoWay.ShouldBe(20.0);
        prior.OwnerAnswered.ShouldBeFalse("the later letter was another thread");
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
        var history = History.OfMe().Received(from: Dev, daysAgo: 8, thread: "offer")
            .Sent(to: Dev, daysAgo: 7, thread: "offer").Received(from: Dev, daysAgo: 6, thread: "offer");

        (Timeline(history)[1].OwnerAnswered, Timeline(history)[1].OwnerWroteInThread).ShouldBe((true, false));
        (Timeline(history)[3].OwnerAnswered, Timeline(history)[3].OwnerWroteInThread).ShouldBe((false, true));
    }

    [Fact]
    public void Two_addresses_of_one_contact_card_share_their_past()
    {
        var history = History.OfMe().Knows("Cleo Lindqvist", Cleo.Address, "cl@northwind.example")
            .Sent(to: Cleo, daysAgo: 9).Received(from: new("cl@northwind.example", null), daysAgo: 3);

        (PriorOfLast(history).SentBefore, PriorOfLast(history).IsContact).ShouldBe((1, true));
    }

    [Fact]
    public void Order_and_copies_change_nothing()
    {
        var envelopes = History.OfMe().Every(9, 20, (h, age) => h.Exchanged(Ana, age))
            .Every(5, 9, (h, age) => h.Received(Dev, age)).Messages.Select(m => m.Envelope).ToList();

        var straight = Pass(envelopes, []);
        var shuffled = Pass([.. envelopes.AsEnumerable().Reverse(), .. envelopes], []);

        shuffled.OrderBy(p => p.Key).ShouldBe(straight.OrderBy(p => p.Key));
    }

    [Fact]
    public void Earlier_round_letters_of_a_sender_are_counted_for_the_later_ones()
    {
        var history = History.OfMe().Received(from: Dev, daysAgo: 9).Received(from: Dev, daysAgo: 5).Received(from: Dev, daysAgo: 1);
        var first = history.Messages[0].Envelope.Id;

        var told = Pass(history.Messages.Select(m => m.Envelope), [], envelope => envelope.Id == first);

        history.Messages.Select(m => told[m.Envelope.Id].BulkBefore).ShouldBe([0, 1, 1]);
    }

    [Fact]
    public void A_round_letter_is_no_turn_of_the_two()
    {
        var history = History.OfMe().Sent(to: Dev, daysAgo: 30).Received(from: Dev, daysAgo: 28)
            .Sent(to: Dev, daysAgo: 20).Received(from: Dev, daysAgo: 8).Received(from: Dev, daysAgo: 2);
        var round = history.Messages[3].Envelope.Id;

        var told = Pass(history.Messages.Select(m => m.Envelope), [], envelope => envelope.Id == round);

        told[history.Messages[4].Envelope.Id].DaysSinceTwoWay.ShouldBe(18.0, "the owner's own letter was the last turn");
    }

    [Fact]
    public void A_letter_sent_to_one_after_the_other_shows_how_far_it_went()
    {
        var sent = new[] { "ana@harbour.example", "bo@harbour.example", "cy@harbour.example", "di@harbour.example" }
            .Select((to, i) => Sent(i + 1, to, Day.AddHours(i), "our year")).Append(Sent(5, "ed@harbour.example", Day.AddDays(9), "our year")).ToList();

        var told = Pass(sent, []);

        sent.Select(m => told[m.Id].SameSubjectRecipients).ShouldBe([3, 3, 3, 3, 0]);
    }

    private static readonly DateTimeOffset Day = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static Envelope Sent(long id, string to, DateTimeOffset at, string subject) => new()
    {
        Id = id,
        InternetMessageId = $"<{id}@me.example>",
        ConversationId = $"c{id}",
        At = at,
        Direction = Direction.Out,
        To = [new(to, null)],
        SubjectKey = subject,
    };

    private static IReadOnlyDictionary<long, SenderHistory> Timeline(History history) =>
        Pass(history.Messages.Select(m => m.Envelope), history.Told().Contacts);

    private static Dictionary<long, SenderHistory> Pass(
        IEnumerable<Envelope> envelopes, IReadOnlyList<ContactCard> contacts, Func<Envelope, bool>? wentToMany = null)
    {
        var timeline = new ContactTimeline(Owner, envelopes, contacts);
        var told = new Dictionary<long, SenderHistory>();
        foreach (var mail in timeline.Mails)
        {
            foreach (var copy in timeline.CopiesOf(mail)) told[copy.Id] = timeline.Before(mail);
            timeline.Note(mail, wentToMany?.Invoke(mail) is true);
        }

        return told;
    }

    private static SenderHistory PriorOfLast(History history) => Timeline(history)[history.Messages[^1].Envelope.Id];
}
