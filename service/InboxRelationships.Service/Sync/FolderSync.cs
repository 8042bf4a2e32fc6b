using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Keeps the tree of mail folders, and which of them are read.</summary>
internal sealed class FolderSync(SyncRun run)
{
    private const string Scope = "folders";

    private static readonly string[] Fields = ["id", "displayName", "parentFolderId", "totalItemCount"];

    /// <summary>Brings the tree up to date.</summary>
    /// <returns>The folders to read, the owner's main ones first.</returns>
    public async Task<IReadOnlyList<FolderRow>> RunAsync(CancellationToken cancel)
    {
        var names = new FolderNames(run, Excluded());
        var named = names.AskAsync(cancel);
        await Task.WhenAll(run.ReadsBodies ? ChangesAsync(cancel) : ListAsync(cancel), named);
        await names.WriteAsync(await named, cancel);
        return await ChooseAsync(cancel);
    }

    private async Task ChangesAsync(CancellationToken cancel)
    {
        var parts = new DeltaParts<GraphFolder>(
            () => run.User.MailFolders.Delta.ToGetRequestInformation(r => r.QueryParameters.Select = Fields),
            run.Options.PageSize,
            folder => folder.Id,
            (page, _, _) => Task.FromResult<Func<StoreTransaction, int, CancellationToken, Task<int>>>((t, baseline, c) => WriteAsync(t, page, baseline, c)),
            SweepAsync);
        await new DeltaRound<GraphFolder>(run, Scope, GraphJson.Default.GraphFolder, parts).RunAsync(cancel);
    }

    /// <summary>The tree as it is now, a baseline each time.</summary>
    private async Task ListAsync(CancellationToken cancel)
    {
        var folders = await new FolderList(run, Fields).ReadAsync(cancel);
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        var cursor = await transaction.Db.Cursors.AsTracking().SingleOrDefaultAsync(c => c.MailboxId == run.Mailbox.Id && c.Scope == Scope, cancel)
            ?? transaction.Db.Add(new CursorRow { MailboxId = run.Mailbox.Id, Scope = Scope }).Entity;
        // A delta that follows, once more is granted, begins anew.
        (cursor.Link, cursor.IsFreshBaseline, cursor.IsRoundComplete, cursor.Gap, cursor.LastRoundAt) = (null, true, true, null, run.Clock.GetUtcNow());
        cursor.Baseline++;
        await WriteAsync(transaction, folders, cursor.Baseline, cancel);
        await SweepAsync(transaction, cursor.Baseline, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<int> WriteAsync(StoreTransaction transaction, IReadOnlyList<GraphFolder> page, int baseline, CancellationToken cancel)
    {
        var known = await transaction.Db.Folders.Where(f => f.MailboxId == run.Mailbox.Id).ToDictionaryAsync(f => f.GraphId, cancel);
        foreach (var folder in page)
        {
            var row = known.GetValueOrDefault(folder.Id!);
            if (folder.Removed is not null)
            {
                // Its messages left with it; whether they went elsewhere the other folders will tell.
                if (row is not null) await ForgetAsync(transaction, row, cancel);
            }
            else if (row is null) transaction.Db.Add(New(folder, baseline));
            else Merge(row, folder, baseline);
        }

        // A folder alone changes no figure of any person.
        await transaction.Db.SaveChangesAsync(cancel);
        return 0;
    }

    private FolderRow New(GraphFolder folder, int baseline) => new()
    {
        MailboxId = run.Mailbox.Id,
        GraphId = folder.Id!,
        ParentGraphId = folder.ParentFolderId,
        DisplayName = folder.DisplayName ?? "",
        TotalItemCount = folder.TotalItemCount,
        Baseline = baseline,
    };

    private static void Merge(FolderRow row, GraphFolder folder, int baseline)
    {
        row.Baseline = baseline;
        row.DisplayName = folder.DisplayName ?? row.DisplayName;
        row.ParentGraphId = folder.ParentFolderId ?? row.ParentGraphId;
        row.TotalItemCount = folder.TotalItemCount ?? row.TotalItemCount;
    }

    /// <summary>A folder deleted while its removal could not be told is one the new baseline did not meet.</summary>
    private async Task<int> SweepAsync(StoreTransaction transaction, int baseline, CancellationToken cancel)
    {
        foreach (var stale in await transaction.Db.Folders.Where(f => f.MailboxId == run.Mailbox.Id && f.Baseline != baseline).ToListAsync(cancel))
            await ForgetAsync(transaction, stale, cancel);
        await transaction.Db.SaveChangesAsync(cancel);
        return 0;
    }

    private async Task ForgetAsync(StoreTransaction transaction, FolderRow row, CancellationToken cancel)
    {
        await LeaveAsync(transaction.Db, row, cancel);
        transaction.Db.Remove(row);
    }

    private async Task<IReadOnlyList<FolderRow>> ChooseAsync(CancellationToken cancel)
    {
        using var turn = await run.Store.TakeTurnAsync(cancel);
        await using var db = run.Store.Open();
        var folders = await db.Folders.Where(f => f.MailboxId == run.Mailbox.Id).ToListAsync(cancel);
        var byId = folders.ToDictionary(f => f.GraphId);
        foreach (var folder in folders)
        {
            var isSynced = !IsExcluded(folder, byId);
            if (folder.IsSynced && !isSynced) await LeaveAsync(db, folder, cancel);
            folder.IsSynced = isSynced;
        }

        await db.SaveChangesAsync(cancel);
        return [.. folders.Where(f => f.IsSynced).OrderBy(Order).ThenBy(f => f.Id)];
    }

    /// <summary>Its messages are unsettled until another folder or Graph itself tells where they are; read again, it starts anew.</summary>
    private async Task LeaveAsync(InboxDb db, FolderRow folder, CancellationToken cancel)
    {
        await db.Messages.Where(m => m.FolderId == folder.Id).ExecuteUpdateAsync(m => m.SetProperty(r => r.IsLeaving, true), cancel);
        await db.Cursors.Where(c => c.MailboxId == run.Mailbox.Id && c.Scope == MessageSync.Scope(folder)).ExecuteDeleteAsync(cancel);
        await db.LeftOut.Where(l => l.FolderId == folder.Id).ExecuteDeleteAsync(cancel);
    }

    private bool IsExcluded(FolderRow folder, Dictionary<string, FolderRow> byId)
    {
        var excluded = Excluded();
        var steps = 0;
        for (var at = folder; at is not null; at = at.ParentGraphId is { } parent && parent != at.GraphId ? byId.GetValueOrDefault(parent) : null)
        {
            if (at.WellKnownName is { } name && excluded.Contains(name, StringComparer.OrdinalIgnoreCase)) return true;
            if (++steps > byId.Count) return false;
        }

        return false;
    }

    private IReadOnlyList<string> Excluded() => run.Options.ExcludedFolders is { Count: > 0 } configured ? configured : SyncOptions.UsuallyExcluded;

    private static int Order(FolderRow folder) => folder.WellKnownName switch { "inbox" => 0, "sentitems" => 1, "archive" => 2, _ => 3 };
}
