using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// After every folder's round: asks Graph where the messages are that left one folder and turned up in none. Graph loses the arrival of
/// a message moved away and back between two rounds, so a removal alone proves nothing.
/// </summary>
internal sealed class Settlement(SyncRun run)
{
    private const string Settle =
        "UPDATE \"Messages\" SET \"IsLeaving\" = @p1, \"FolderId\" = @p2, \"IsRead\" = @p3, \"Baseline\" = @p4 WHERE \"Id\" = @p0";

    /// <returns>Whether anything changed.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<FolderRow> synced, CancellationToken cancel)
    {
        List<Leaving> leaving;
        await using (var db = run.Store.Open())
        {
            leaving = await db.Messages.Where(m => m.MailboxId == run.Mailbox.Id && m.IsLeaving)
                .Select(m => new Leaving(m.Id, m.GraphId, m.IsRead)).ToListAsync(cancel);
        }

        if (leaving.Count == 0) return false;
        var folders = synced.ToDictionary(f => f.GraphId, f => f.Id);
        foreach (var some in leaving.Chunk(100)) await SettleAsync(some, folders, cancel);
        return true;
    }

    private async Task SettleAsync(Leaving[] some, Dictionary<string, long> folders, CancellationToken cancel)
    {
        string[] fields = ["id", "parentFolderId", "isRead"];
        var requests = some.Select(m => run.User.Messages[m.GraphId].ToGetRequestInformation(r => r.QueryParameters.Select = fields));
        var places = await run.Batch.ReadAsync([.. requests], GraphJson.Default.GraphMessage, cancel);
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        foreach (var (message, place) in some.Zip(places))
        {
            long? folder = place?.ParentFolderId is { } at && folders.TryGetValue(at, out var id) ? id : null;
            await transaction.ExecuteAsync(Settle, cancel, message.Id, false, folder, place?.IsRead ?? message.IsRead, MessageWriter.NoBaseline);
        }

        await transaction.CommitAsync(cancel);
    }

    private sealed record Leaving(long Id, string GraphId, bool IsRead);
}
