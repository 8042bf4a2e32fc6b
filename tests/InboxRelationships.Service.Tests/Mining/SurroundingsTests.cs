using System.Text.Json;
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

        // How rare a word is, is counted over what is at hand, so that a probability may differ a little until all is mined again.
        foreach (var (id, alone) in await VerdictsAsync(service))
        {
            alone.Class.ShouldBe(mined[id].Class);
            alone.Probabilities.Zip(mined[id].Probabilities, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(0.05);
        }
    }

    private static async Task<long> IdAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        return await db.Mailboxes.Select(m => m.Id).SingleAsync(Ct);
    }

    private static async Task<Dictionary<long, OutreachVerdict>> VerdictsAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        var rows = await db.Messages.Where(m => !m.IsDraft).Select(m => new { m.Id, m.Verdict }).ToListAsync(Ct);
        return rows.OrderBy(m => m.Id).ToDictionary(m => m.Id, m => JsonSerializer.Deserialize(m.Verdict, DerivedJson.Default.OutreachVerdict)!);
    }

    private static async Task ForgetAsync(ServiceUnderTest service, long[] some)
    {
        await using var db = service.Store.Open();
        await db.Messages.Where(m => some.Contains(m.Id))
            .ExecuteUpdateAsync(m => m.SetProperty(r => r.Verdict, (byte[]?)null).SetProperty(r => r.Class, (OutreachClass?)null), Ct);
    }
}
