using InboxRelationships.GraphSimulator.Faults;
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

    /// <summary>Every request for messages is answered 503.</summary>
    private sealed class NoMessages : Fault
    {
        internal override ValueTask<bool> InterceptAsync(HttpContext http) => http.Request.Path.Value!.Contains("/messages", StringComparison.OrdinalIgnoreCase)
            ? throw new GraphErrorException(503, "ServiceNotAvailable", "The service is temporarily unavailable.")
            : ValueTask.FromResult(false);
    }
}
