using InboxRelationships.Core.Outreach;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class RereadingTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_earlier_rules_read_is_read_again_and_mined_as_if_it_had_been_read_so_at_once()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var wanted = await SeenAsync(service);
        await using (var db = service.Store.Open())
            await db.Messages.ExecuteUpdateAsync(
                m => m.SetProperty(r => r.Traits, (byte[]?)null).SetProperty(r => r.TraitsVersion, MessageTraits.CurrentVersion - 1), Ct);

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue(string.Join(' ', report.Gaps));
        (await SeenAsync(service)).ShouldBe(wanted);
    }

    [Fact]
    public async Task Once_texts_may_be_read_they_are_read_and_what_they_told_is_not_given_up_again()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var wanted = await SeenAsync(service);
        await using var later = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Graph:Permissions", "Mail.ReadBasic");
        await later.SyncAsync(Ct);
        var without = await SeenAsync(later);

        await later.RestartAsync(Ct, "--Graph:Permissions", "Mail.Read");
        await later.SyncAsync(Ct);
        var with = await SeenAsync(later);
        await later.RestartAsync(Ct, "--Graph:Permissions", "Mail.ReadBasic");
        await using (var db = later.Store.Open()) await db.Messages.ExecuteUpdateAsync(m => m.SetProperty(r => r.TraitsVersion, 1), Ct);
        await later.SyncAsync(Ct);

        without.ShouldNotBe(wanted);
        with.ShouldBe(wanted);
        (await SeenAsync(later)).ShouldBe(wanted);
    }

    [Fact]
    public async Task A_message_that_is_gone_meanwhile_keeps_what_was_seen_and_is_not_asked_for_again()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        await using var db = service.Store.Open();
        await db.Messages.ExecuteUpdateAsync(m => m.SetProperty(r => r.TraitsVersion, 1), Ct);
        service.Graph.Faults = FaultCatalogue.Parse("batch-not-found=1");

        await service.SyncAsync(Ct);

        (await db.Messages.CountAsync(m => m.TraitsVersion < MessageTraits.CurrentVersion || m.Traits == null, Ct)).ShouldBe(0);
    }

    private static async Task<List<string>> SeenAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        var rows = await db.Messages.OrderBy(m => m.GraphId).Select(m => new { m.GraphId, m.Traits, m.Verdict }).ToListAsync(Ct);
        return [.. rows.Select(m => $"{m.GraphId} {Text(m.Traits)} {Text(m.Verdict)}")];
    }

    private static string Text(byte[]? json) => json is null ? "" : System.Text.Encoding.UTF8.GetString(json);
}
