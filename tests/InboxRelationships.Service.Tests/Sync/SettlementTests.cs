using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class SettlementTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Folders count their baselines apart: the number a message brings from one must not pass for a meeting in the other.</summary>
    [Fact]
    public async Task A_message_found_in_another_folder_is_missed_by_that_folders_next_baseline()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var message = _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", TimeProvider.System.GetUtcNow(), "Hi"), "archive");
        await service.SyncAsync(Ct);
        await LoseArrivalAsync(service.Store, message);

        await service.SyncAsync(Ct);
        _mailbox.Mail.Delete(message);
        _mailbox.ExpireDeltaTokens();
        await service.SyncAsync(Ct);

        await using var db = service.Store.Open();
        (await db.Messages.SingleAsync(m => m.GraphId == message, Ct)).FolderId.ShouldBeNull();
    }

    /// <summary>What is stored when a message left a folder of one more baseline, and its arrival was never told.</summary>
    private static async Task LoseArrivalAsync(Store store, string message)
    {
        await using var db = store.Open();
        var inbox = await db.Folders.SingleAsync(f => f.WellKnownName == "inbox", Ct);
        await db.Messages.Where(m => m.GraphId == message)
            .ExecuteUpdateAsync(
                m => m.SetProperty(r => r.FolderId, inbox.Id).SetProperty(r => r.Baseline, r => r.Baseline + 1).SetProperty(r => r.IsLeaving, true), Ct);
    }
}
