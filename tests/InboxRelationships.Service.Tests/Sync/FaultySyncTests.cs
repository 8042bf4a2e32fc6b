using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.Sync;

public class FaultySyncTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_expired_cursor_reads_that_folder_anew_and_neither_loses_nor_doubles()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        _mailbox.Mail.Delete(_mailbox.Mail.InFolder("inbox")[0].Id);
        _mailbox.ExpireDeltaTokens();

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue();
        report.Messages.ShouldBe(_mailbox.Mail.Count - _mailbox.Mail.InFolder("junkemail").Count);
    }

    [Theory]
    [InlineData("throttle=3")]
    [InlineData("unavailable=4")]
    [InlineData("html-errors=5")]
    [InlineData("duplicates")]
    [InlineData("empty-pages")]
    [InlineData("partial-updates")]
    public async Task Faults_of_the_server_end_in_the_same_rows(string fault)
    {
        await using var calm = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await calm.SyncAsync(Ct);
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", "7");
        service.Graph.Faults = InboxRelationships.GraphSimulator.Faults.FaultCatalogue.Parse(fault);

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue(string.Join(' ', report.Gaps));
        (await StoredState.OfAsync(service.Store, Ct)).ShouldBe(await StoredState.OfAsync(calm.Store, Ct));
    }

    [Fact]
    public async Task Never_more_than_four_requests_are_in_flight()
    {
        var slow = new SimulatedGraphOptions { Mailboxes = [_mailbox], Latency = TimeSpan.FromMilliseconds(30) };
        await using var service = await ServiceUnderTest.StartAsync(slow, Ct, "--Sync:PageSize", "5");

        await service.SyncAsync(Ct);

        service.Graph.Log.MaxConcurrent(_mailbox).ShouldBeInRange(2, 4);
    }

    [Fact]
    public async Task A_mailbox_that_is_gone_is_a_state_and_no_retry_storm()
    {
        _mailbox.IsGone = true;
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeFalse();
        report.Gaps[0].ShouldContain("without a licence");
        report.Requests.ShouldBeLessThan(5);
    }
}
