using System.Text.Json;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Testing;
using static InboxRelationships.Testing.Acquaintances;

namespace InboxRelationships.Core.Tests.Mining;

public sealed class MailboxMinerTests
{
    [Fact]
    public void Order_and_duplicates_change_nothing()
    {
        var told = Story().Told();
        var random = new Random(7);
        var shuffled = told with
        {
            Messages = Shuffled([.. told.Messages, .. told.Messages]),
            Meetings = Shuffled([.. told.Meetings, .. told.Meetings]),
            Contacts = Shuffled([.. told.Contacts, .. told.Contacts]),
        };

        AsText(MailboxMiner.Mine(shuffled, History.Today)).ShouldBe(AsText(MailboxMiner.Mine(told, History.Today)));

        IReadOnlyList<T> Shuffled<T>(T[] items)
        {
            random.Shuffle(items);
            return items;
        }
    }

    [Fact]
    public void An_empty_mailbox_has_nobody()
    {
        var mined = History.OfMe().Mined();

        (mined.People.All.Count, mined.Interactions.Count, mined.Relationships.Count, mined.FollowUps.Count).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public void What_lies_ahead_changes_nothing_but_coming_meetings()
    {
        var ahead = Story().Sent(Ana, daysAgo: -3).Received(Stranger, daysAgo: -1, asks: true);

        AsText(ahead.Mined()).ShouldBe(AsText(Story().Mined()));
    }

    [Fact]
    public void Every_person_is_weighed_once_and_nothing_else_is()
    {
        var mined = Story().Mined();

        mined.Relationships.Select(r => r.PersonId).Order().ShouldBe(mined.People.All.Where(p => p.IsPerson).Select(p => p.PersonId));
        mined.Relationships.Select(r => r.Rank).ShouldBe(Enumerable.Range(1, mined.Relationships.Count));
    }

    private static History Story() => History.OfMe()
        .Knows("Cleo Lindqvist", Cleo.Address, "cl@northwind.example")
        .Every(9, 20, (h, age) => h.Exchanged(Ana, age))
        .Every(7, 10, (h, age) => h.Met(Ana, age, series: "jour fixe", also: [Ben]))
        .Every(21, 10, (h, age) => h.Exchanged(Cleo, age).Sent(Ben, age, cc: [Dev, Ana]), last: 80)
        .Every(3, 30, (h, age) => h.Received(Stranger, age, of: OutreachClass.Broadcast))
        .Every(1, 6, (h, age) => h.Sent(Dev, age / 10, thread: "burst"), last: 30)
        .Received(from: new("aruiz@contoso.example", "Ruiz, Ana"), daysAgo: 12)
        .Received(Ben, daysAgo: 4, asks: true)
        .Received(Dev, daysAgo: 6, thanks: true)
        .Met(Dev, daysAgo: -4, also: [Cleo]);

    private static string AsText(MinedMailbox mined) =>
        JsonSerializer.Serialize(new { People = mined.People.All, mined.Interactions, mined.Relationships, mined.FollowUps });
}
