using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.Sync;

public class ThroughputTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_folder_is_read_several_pages_at_once_and_ends_with_the_same_rows()
    {
        var mailbox = Large(330);
        await using var small = await ServiceUnderTest.StartAsync(mailbox, Ct, "--Sync:PageSize", "500");
        await small.SyncAsync(Ct);
        var slow = new SimulatedGraphOptions { Mailboxes = [mailbox], Latency = TimeSpan.FromMilliseconds(50) };
        await using var large = await ServiceUnderTest.StartAsync(slow, Ct, "--Sync:PageSize", "10");

        var report = await large.SyncAsync(Ct);

        report.Complete.ShouldBeTrue();
        (await StoredState.OfAsync(large.Store, Ct)).ShouldBe(await StoredState.OfAsync(small.Store, Ct));
        large.Graph.Log.MaxConcurrent(mailbox).ShouldBe(4);
    }

    [Fact]
    public async Task Arrivals_and_removals_during_the_first_reading_cost_nothing()
    {
        var mailbox = Large(200);
        var slow = new SimulatedGraphOptions { Mailboxes = [mailbox], Latency = TimeSpan.FromMilliseconds(20) };
        await using var service = await ServiceUnderTest.StartAsync(slow, Ct, "--Sync:PageSize", "10");

        var sync = service.SyncAsync(Ct);
        for (var i = 0; i < 20; i++)
        {
            await Task.Delay(20, Ct);
            mailbox.Mail.Delete(mailbox.Mail.InFolder("inbox")[i * 3].Id);
            mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", $"Late {i}", TimeProvider.System.GetUtcNow(), "Hello there"));
        }

        await sync;
        var report = await service.SyncAsync(Ct);

        report.Messages.ShouldBe(mailbox.Mail.Count);
    }

    [Fact]
    public async Task Only_the_history_asked_for_is_fetched()
    {
        var mailbox = Large(300);
        await using var service = await ServiceUnderTest.StartAsync(mailbox, Ct, "--Sync:PageSize", "10", "--Sync:History", "50.00:00:00");

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue();
        var kept = mailbox.Mail.All.Count(m => m.At > TimeProvider.System.GetUtcNow().AddDays(-50));
        report.Messages.ShouldBe(kept);
        service.Graph.Log.Requests.Count(r => r.PathAndQuery.Contains("/messages?", StringComparison.OrdinalIgnoreCase)).ShouldBeLessThan(15);
    }

    /// <summary>One message a day back from today.</summary>
    private static SimulatedMailbox Large(int messages)
    {
        var mailbox = SimulatedMailbox.Create(OliveMailbox.Address, "Olive Owner");
        var now = TimeProvider.System.GetUtcNow();
        for (var day = 1; day <= messages; day++)
            mailbox.Mail.Seed(OliveMailbox.Letter("ana@fabrikam.example", "Ana Almeida", $"Letter {day}", now.AddDays(-day), "Could you look at it?"));
        return mailbox;
    }
}
