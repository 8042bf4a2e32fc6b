using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class EarlyMiningTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_there_is_mined_while_the_first_sync_still_reads()
    {
        await using var service = await ReadAsync();
        var reading = new TaskCompletionSource();

        var early = MineWhile(service, reading.Task);
        while (await MailboxAsync(service) is { NeedsMining: true }) await Task.Delay(10, Ct);
        var goesOn = !early.IsCompleted;
        reading.SetResult();
        await early;

        goesOn.ShouldBeTrue();
        await using var db = service.Store.Open();
        (await db.People.CountAsync(Ct)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_reading_that_is_soon_through_is_not_mined_early()
    {
        await using var service = await ReadAsync();

        await MineWhile(service, Task.CompletedTask);

        (await MailboxAsync(service)).NeedsMining.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reading_that_fails_fails_the_run()
    {
        await using var service = await ReadAsync();

        await Should.ThrowAsync<InvalidDataException>(MineWhile(service, Task.FromException(new InvalidDataException())));
    }

    private static Task MineWhile(ServiceUnderTest service, Task reading) =>
        new EarlyMining(service.Store, service.Get<MailboxMining>(), new HastyClock()).RunWhileAsync(1, reading, Ct);

    /// <summary>A mailbox that was read and not mined since.</summary>
    private static async Task<ServiceUnderTest> ReadAsync()
    {
        var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        await service.SyncAsync(Ct);
        await using var db = service.Store.Open();
        await db.People.ExecuteDeleteAsync(Ct);
        await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.NeedsMining, true), Ct);
        return service;
    }

    private static async Task<MailboxRow> MailboxAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        return await db.Mailboxes.AsNoTracking().SingleAsync(Ct);
    }

    /// <summary>Whoever waits by it waits a thousandth as long.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime / 1000, period);
    }
}
