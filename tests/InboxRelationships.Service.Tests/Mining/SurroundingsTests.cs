using System.Text;
using InboxRelationships.Core.Outreach;
using InboxRelationships.GraphSimulator;
using InboxRelationships.Service.Mining;
using InboxRelationships.Testing;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Mining;

/// <summary>A letter that just came is classed from the few messages that bear on it: it must not come out otherwise than from all of them.</summary>
public class SurroundingsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letters_classed_by_themselves_come_out_as_with_the_whole_mailbox()
    {
        await using var service = await ServiceUnderTest.StartAsync(new SimulatedGraphOptions { Archives = [Repository.File("seeds/jim")] }, Ct);
        await service.SyncAsync(Ct);
        var mined = await VerdictsAsync(service);
        var random = new Random(1);
        var ids = mined.Keys.ToArray();

        for (var round = 0; round < 25; round++)
        {
            await ForgetAsync(service, random.GetItems(ids, 3));
            await service.Get<MailboxMining>().ClassNewAsync(await IdAsync(service), Ct);
        }

        (await VerdictsAsync(service)).ShouldBe(mined);
    }

    private static async Task<long> IdAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        return await db.Mailboxes.Select(m => m.Id).SingleAsync(Ct);
    }

    private static async Task<Dictionary<long, string?>> VerdictsAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        var rows = await db.Messages.Where(m => !m.IsDraft).Select(m => new { m.Id, m.Verdict }).ToListAsync(Ct);
        return rows.OrderBy(m => m.Id).ToDictionary(m => m.Id, m => m.Verdict is null ? null : Encoding.UTF8.GetString(m.Verdict));
    }

    private static async Task ForgetAsync(ServiceUnderTest service, long[] some)
    {
        await using var db = service.Store.Open();
        await db.Messages.Where(m => some.Contains(m.Id))
            .ExecuteUpdateAsync(m => m.SetProperty(r => r.Verdict, (byte[]?)null).SetProperty(r => r.Class, (OutreachClass?)null), Ct);
    }
}
