using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.Tests.Sync;

public class SyncPlacesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mailboxes_that_must_wait_hang_or_are_gone_slow_no_other()
    {
        var mailboxes = Enumerable.Range(0, 30).Select(Mailbox).ToList();
        var (busy, silent, gone, well) = (mailboxes[..4], mailboxes[4..8], mailboxes[8..10], mailboxes[10..]);
        gone.ForEach(m => m.IsGone = true);
        await using var service = await ServiceUnderTest.StartAsync(
            new SimulatedGraphOptions { Mailboxes = mailboxes }, Ct, "--Sync:MailboxesAtOnce", "2", "--Sync:StalledAfter", "00:00:00.5");
        service.Graph.Faults = [new SickMailbox(busy, silent)];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        var sick = busy.Concat(silent).Select(m => RunAsync(service, m, stop.Token)).ToList();
        var lost = gone.Select(m => RunAsync(service, m, stop.Token)).ToList();
        var reports = await Task.WhenAll(well.Select(m => RunAsync(service, m, stop.Token))).WaitAsync(TimeSpan.FromMinutes(5), Ct);

        reports.SelectMany(r => r.Gaps).ShouldBeEmpty();
        reports.ShouldAllBe(r => r.Complete && r.Messages == 3);
        (await Task.WhenAll(lost)).ShouldAllBe(r => !r.Complete);
        sick.ShouldAllBe(s => !s.IsCompleted);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Task.WhenAll(sick));
    }

    [Fact]
    public async Task No_more_are_read_at_once_than_is_set()
    {
        await using var service = await ServiceUnderTest.StartAsync(Mailbox(0), Ct, "--Sync:MailboxesAtOnce", "3");
        var places = service.Get<SyncPlaces>();
        var (now, most) = (0, 0);
        var open = new TaskCompletionSource();
        async Task<bool> RunAsync()
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await open.Task;
            Interlocked.Decrement(ref now);
            return true;
        }

        var runs = Enumerable.Range(0, 10).Select(i => places.HoldAsync($"{i}", new SyncProgress(), RunAsync, Ct)).ToList();
        var begun = now;
        open.SetResult();
        await Task.WhenAll(runs);

        begun.ShouldBe(3);
        most.ShouldBeLessThanOrEqualTo(3);
    }

    private static Task<SyncReport> RunAsync(ServiceUnderTest service, SimulatedMailbox mailbox, CancellationToken cancel)
    {
        var progress = new SyncProgress();
        return service.Get<SyncPlaces>().HoldAsync(mailbox.Id, progress, () => service.Get<MailboxSync>().RunAsync(mailbox.Id, progress, cancel), cancel);
    }

    private static SimulatedMailbox Mailbox(int number)
    {
        var mailbox = SimulatedMailbox.Create($"owner{number}@contoso.example", $"Owner {number}");
        for (var i = 1; i <= 3; i++)
        {
            mailbox.Mail.Seed(new SimulatedMessage("ana@fabrikam.example", $"Letter {i}", "Hello")
            {
                To = [$"owner{number}@contoso.example"],
                ReceivedAt = TimeProvider.System.GetUtcNow().AddDays(-i),
            });
        }

        return mailbox;
    }
}
