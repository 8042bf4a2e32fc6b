using InboxRelationships.GraphSimulator.Batch;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.Sync;

public class RetryBudgetTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_fails_at_every_folder_is_soon_left_alone_and_the_next_run_goes_on()
    {
        var mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
        for (var i = 0; i < 40; i++) mailbox.Folders.Create($"Folder {i}");
        await using var service = await ServiceUnderTest.StartAsync(mailbox, Ct, "--Sync:RetryBudget", "20");
        service.Graph.Faults = [new NoMessages()];

        var failed = await service.SyncAsync(Ct);
        service.Graph.Faults = [];
        var recovered = await service.SyncAsync(Ct);

        failed.Complete.ShouldBeFalse();
        // Without it every folder would be tried eight times.
        failed.Retries.ShouldBeInRange(20, 40);
        recovered.Complete.ShouldBeTrue();
    }

    [Fact]
    public async Task Parts_of_batches_that_go_on_failing_spend_it_too()
    {
        var mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
        var folders = Enumerable.Range(0, 10).Select(i => mailbox.Folders.Create($"Folder {i}")).ToList();
        for (var i = 0; i < 7; i++) folders.ForEach(f => Deliver(mailbox, f));
        // With pages of two, seven messages make a large folder: what is new in it comes in batches.
        await using var service = await ServiceUnderTest.StartAsync(mailbox, Ct, "--Sync:RetryBudget", "3", "--Sync:PageSize", "2");
        var first = await service.SyncAsync(Ct);
        folders.ForEach(f => Deliver(mailbox, f));
        service.Graph.Log.Clear();
        service.Graph.Faults = [new NoParts()];

        var failed = await service.SyncAsync(Ct);
        var batches = service.Graph.Log.Requests.Count(r => r.PathAndQuery.EndsWith("$batch", StringComparison.Ordinal));
        service.Graph.Faults = [];
        var recovered = await service.SyncAsync(Ct);

        first.Complete.ShouldBeTrue();
        failed.Complete.ShouldBeFalse();
        // Without it every folder's batch would be tried eight times.
        batches.ShouldBeInRange(10, 20);
        recovered.Complete.ShouldBeTrue();
        recovered.Messages.ShouldBe(first.Messages + 10);
    }

    private static void Deliver(SimulatedMailbox mailbox, string folder) => mailbox.Mail.Deliver(
        OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", TimeProvider.System.GetUtcNow(), "Shall we meet?"), folder);

    /// <summary>Every part of every batch is answered 503.</summary>
    private sealed class NoParts : Fault
    {
        internal override ValueTask<bool> InterceptAsync(HttpContext http) => http.Features.Get<BatchPart>() is not null
            ? throw new GraphErrorException(503, "ServiceNotAvailable", "The service is temporarily unavailable.")
            : ValueTask.FromResult(false);
    }

    /// <summary>Every request for messages is answered 503.</summary>
    private sealed class NoMessages : Fault
    {
        internal override ValueTask<bool> InterceptAsync(HttpContext http) => http.Request.Path.Value!.Contains("/messages", StringComparison.OrdinalIgnoreCase)
            ? throw new GraphErrorException(503, "ServiceNotAvailable", "The service is temporarily unavailable.")
            : ValueTask.FromResult(false);
    }
}
