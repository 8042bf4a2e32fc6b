using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>Alone, because the limit sits in pooled connections, and other tests empty all pools when they end.</summary>
[Collection<Alone>]
public class FullDiskTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_ends_the_run_and_the_next_one_with_room_goes_on()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", "3");

        SyncReport? full = null;
        await FullDisk.WhileAsync(service.StorePath, async () => full = await service.SyncAsync(Ct), Ct);
        var told = service.Get<SyncActivity>().UnwrittenGaps("me");
        var report = await service.SyncAsync(Ct);

        full.ShouldNotBeNull().Complete.ShouldBeFalse();
        full.Gaps.ShouldContain(g => g.StartsWith("The disk that holds the store is full", StringComparison.Ordinal));
        told.ShouldBeSubsetOf(full.Gaps);
        report.Gaps.ShouldBeEmpty();
        report.Messages.ShouldBe(_mailbox.Mail.Count - _mailbox.Mail.InFolder("junkemail").Count);
    }

    /// <summary>Runs when nothing else does.</summary>
    [CollectionDefinition(DisableParallelization = true)]
    public sealed class Alone;
}
