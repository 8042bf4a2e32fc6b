using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;
using InboxRelationships.GraphSimulator;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Sync;
using InboxRelationships.Testing;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Mining;

/// <summary>The demo's mailbox looked at from months before its end: who of those known then is met or exchanges letters in the four weeks after?</summary>
public class MeetingsAndMailTests
{
    private const double Days = 28;
    private const int Windows = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_demo_meetings_and_mail_together_tell_more_than_mail_alone()
    {
        await using var service = await ServiceUnderTest.StartAsync(new SimulatedGraphOptions { Archives = [Repository.File("seeds/jim")] }, Ct);
        await service.SyncAsync(Ct);
        var (ledger, now) = await LedgerAsync(service);
        List<DateTimeOffset> instants = [.. Enumerable.Range(1, Windows).Select(w => now.AddDays(-Days * w))];

        var together = instants.Select(at => Area(ledger, at, _ => true)).ToList();
        var mailAlone = instants.Select(at => Area(ledger, at, e => !e.IsMeeting)).ToList();

        together.Zip(mailAlone).ShouldAllBe(pair => pair.First > pair.Second);
        together.Average().ShouldBeGreaterThan(mailAlone.Average() + 0.1);
        together.Average().ShouldBeGreaterThan(0.8);
    }

    private static async Task<(ILookup<string, Interaction> Ledger, DateTimeOffset Now)> LedgerAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        var mailbox = await db.Mailboxes.SingleAsync(Ct);
        var (loader, owner, now) = (new HistoryLoader(service.Store, db, mailbox.Id), OwnerProfile.OwnerOf(mailbox), TimeProvider.System.GetUtcNow());
        var classes = await db.Messages.Where(m => !m.IsDraft).ToDictionaryAsync(m => m.Id, m => m.Class, Ct);
        List<LedgerMessage> messages = [.. (await loader.EnvelopesAsync(Ct)).Select(e => new LedgerMessage(e, classes[e.Id]!.Value))];
        var meetings = await loader.MeetingsAsync(Ct);
        var people = PeopleDirectory.Build(owner, ParticipantCensus.Take(owner, messages, meetings), await loader.ContactsAsync(Ct));
        var real = Ledger.Enter(owner, people, messages, meetings, now).Where(e => e.IsReal && people.WithId(e.PersonId)!.IsPerson);
        return (real.ToLookup(e => e.PersonId), now);
    }

    /// <summary>How often a person with whom there will be contact stands above one with whom there will be none; ties count half.</summary>
    private static double Area(ILookup<string, Interaction> ledger, DateTimeOffset at, Func<Interaction, bool> isCounted)
    {
        double StrengthOf(IEnumerable<Interaction> person) =>
            person.Where(e => e.At <= at && isCounted(e)).Aggregate(default(TieSums), (sums, e) => sums.Add(e)).AsOf(at).Strength;
        var known = ledger.Where(person => person.Any(e => e.At <= at)).ToLookup(person => WillBeInContact(person, at), StrengthOf);
        return known[true].Average(yes => known[false].Average(no => yes > no ? 1 : yes < no ? 0 : 0.5));
    }

    private static bool WillBeInContact(IEnumerable<Interaction> person, DateTimeOffset at)
    {
        var ahead = person.Where(e => e.At > at && e.At <= at.AddDays(Days)).ToList();
        return ahead.Exists(e => e.IsMeeting) || (ahead.Exists(e => e.Direction == Direction.In) && ahead.Exists(e => e.Direction == Direction.Out));
    }
}
