using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Asks Graph how many items each folder holds. The folder delta tells it once and never of a change, so it is asked again after every run that
/// brought something.
/// </summary>
internal sealed class FolderCounts(SyncRun run)
{
    /// <param name="folders">Those that are synced.</param>
    /// <param name="isForced">Whether to ask although nothing changed.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(IReadOnlyList<FolderRow> folders, bool isForced, CancellationToken cancel)
    {
        if (!isForced && folders.All(f => f.CountedAt is not null) && !await HasNewsAsync(cancel)) return;

        var requests = folders.Select(f => run.User.MailFolders[f.GraphId].ToGetRequestInformation(r => r.QueryParameters.Select = ["id", "totalItemCount"]))
            .ToList();
        var counts = await run.Batch.ReadAsync(requests, GraphJson.Default.GraphFolder, cancel, _ => { });
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        foreach (var (folder, counted) in folders.Zip(counts))
        {
            // A folder deleted meanwhile is the next run's matter.
            if (counted?.TotalItemCount is { } count)
                await transaction.ExecuteAsync(
                    "UPDATE \"Folders\" SET \"TotalItemCount\" = @p1, \"CountedAt\" = @p2 WHERE \"Id\" = @p0", cancel, folder.Id, count, run.Clock.GetUtcNow());
        }

        await transaction.CommitAsync(cancel);
    }

    private async Task<bool> HasNewsAsync(CancellationToken cancel)
    {
        await using var db = run.Store.Open();
        return await db.Mailboxes.AnyAsync(m => m.Id == run.Mailbox.Id && m.NeedsMining, cancel);
    }
}
