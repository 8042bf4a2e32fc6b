using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class ComparisonTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Once_a_night_what_a_delta_lost_is_found_and_repaired()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var before = await StoredState.OfAsync(service.Store, Ct);
        await LoseAsync(service, _mailbox.Mail.InFolder("inbox")[0].Id);

        await service.SyncAsync(Ct);
        var withoutComparison = await StoredState.OfAsync(service.Store, Ct);
        await LetANightPassAsync(service);
        var report = await service.SyncAsync(Ct);

        withoutComparison.ShouldNotBe(before);
        report.Complete.ShouldBeTrue();
        (await StoredState.OfAsync(service.Store, Ct)).ShouldBe(before);
    }

    [Fact]
    public async Task A_night_without_losses_changes_nothing()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var before = await StoredState.OfAsync(service.Store, Ct);

        await LetANightPassAsync(service);
        await service.SyncAsync(Ct);

        (await StoredState.OfAsync(service.Store, Ct)).ShouldBe(before);
    }

    [Fact]
    public async Task What_makes_no_sense_is_not_fetched_again_each_night()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        service.Graph.Faults = FaultCatalogue.Parse("wrong-types=4");
        await service.SyncAsync(Ct);

        var first = await FetchedInANightAsync(service);
        var second = await FetchedInANightAsync(service);

        first.ShouldBeTrue();
        second.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_server_only_once_did_not_find_is_fetched_the_next_night()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var before = await StoredState.OfAsync(service.Store, Ct);
        await LoseAsync(service, _mailbox.Mail.InFolder("inbox")[0].Id);

        service.Graph.Faults = FaultCatalogue.Parse("batch-not-found=1");
        await FetchedInANightAsync(service);
        service.Graph.Faults = [];
        await FetchedInANightAsync(service);

        (await StoredState.OfAsync(service.Store, Ct)).ShouldBe(before);
    }

    [Fact]
    public async Task An_alias_given_later_makes_the_owner_the_author_of_what_came_under_it()
    {
        var at = TimeProvider.System.GetUtcNow().AddDays(-3);
        _mailbox.Mail.Seed(OliveMailbox.Letter("olive.o@contoso.example", "Olive Owner", "From the other address", at, "See you on Monday."));
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        await using (var db = service.Store.Open()) (await db.PersonAddresses.CountAsync(a => a.Address == "olive.o@contoso.example", Ct)).ShouldBe(1);

        _mailbox.User["proxyAddresses"]!.AsArray().Add("smtp:olive.o@contoso.example");
        await using (var db = service.Store.Open())
            await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.ProfileReadAt, r => DateTimeOffset.UnixEpoch), Ct);
        await service.SyncAsync(Ct);

        await using var after = service.Store.Open();
        (await after.PersonAddresses.CountAsync(a => a.Address == "olive.o@contoso.example", Ct)).ShouldBe(0);
        await using var whole = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await whole.SyncAsync(Ct);
        (await StoredState.OfAsync(service.Store, Ct)).ShouldBe(await StoredState.OfAsync(whole.Store, Ct));
    }

    /// <summary>Takes a stored message away behind the engine's back, as a lost change would.</summary>
    private static async Task LoseAsync(ServiceUnderTest service, string graphId)
    {
        await using var db = service.Store.Open();
        var id = await db.Messages.Where(m => m.GraphId == graphId).Select(m => m.Id).SingleAsync(Ct);
        await db.Recipients.Where(r => r.MessageId == id).ExecuteDeleteAsync(Ct);
        await db.Messages.Where(m => m.Id == id).ExecuteDeleteAsync(Ct);
        await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.NeedsMining, true), Ct);
    }

    [Fact]
    public async Task A_folder_that_came_by_its_role_late_is_known_for_it_in_the_morning()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        await using var db = service.Store.Open();
        await db.Folders.Where(f => f.WellKnownName == "junkemail")
            .ExecuteUpdateAsync(f => f.SetProperty(r => r.WellKnownName, (string?)null).SetProperty(r => r.IsSynced, true), Ct);
        await LetANightPassAsync(service);

        await service.SyncAsync(Ct);

        (await db.Folders.SingleAsync(f => f.WellKnownName == "junkemail", Ct)).IsSynced.ShouldBeFalse();
    }

    /// <returns>Whether single messages were asked for.</returns>
    private static async Task<bool> FetchedInANightAsync(ServiceUnderTest service)
    {
        await LetANightPassAsync(service);
        service.Graph.Log.Clear();
        await service.SyncAsync(Ct);
        return service.Graph.Log.Requests.Any(
            r => r.PathAndQuery.Contains("/messages/", StringComparison.Ordinal) && !r.PathAndQuery.Contains("delta", StringComparison.Ordinal));
    }

    private static async Task LetANightPassAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.ComparedAt, (DateTimeOffset?)TimeProvider.System.GetUtcNow().AddDays(-2)), Ct);
    }
}
