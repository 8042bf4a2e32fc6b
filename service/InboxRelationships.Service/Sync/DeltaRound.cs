using System.Text.Json.Serialization.Metadata;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// One collection's delta: pages until the delta link, each committed together with the cursor behind it, so that a killed run
/// goes on where it was. An expired cursor starts a new baseline; what that baseline does not meet again is handed to the sweep.
/// </summary>
internal sealed class DeltaRound<T>(SyncRun run, string scope, JsonTypeInfo<T> item, DeltaParts<T> parts)
    where T : class
{
    /// <summary>A cursor that expires more often than this within one run is left for the next.</summary>
    private const int MostRestarts = 5;

    /// <summary>Pages to the end of the round. A round begun by an earlier run tells only of what was before it began, so another one follows it.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="GraphFailureException">The round stays unfinished; the cursor stands at its last committed page.</exception>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var cursor = await LoadAsync(cancel);
        var isResumed = cursor is { Link: not null, IsRoundComplete: false };
        var changed = await RunAsync(cursor, cancel);
        return isResumed ? changed | await RunAsync(cursor, cancel) : changed;
    }

    private async Task<bool> RunAsync(CursorRow cursor, CancellationToken cancel)
    {
        for (var restarts = 0; ; restarts++)
        {
            try
            {
                return await PageAsync(cursor, cancel);
            }
            catch (GraphFailureException failure) when (failure.Reason == GraphFailureReason.CursorExpired && restarts < MostRestarts)
            {
                cursor = await RestartAsync(cursor, cancel);
            }
        }
    }

    private async Task<bool> PageAsync(CursorRow cursor, CancellationToken cancel)
    {
        var changed = false;
        await using var pages = new ReadAhead<T>(run, item, parts, cursor.Link, cancel);
        if (cursor.Link is null && parts.Before is { } before) await before(cursor, cancel);
        await foreach (var page in pages.AllAsync(cancel)) changed |= await CommitAsync(cursor, page, cancel);
        return changed;
    }

    private async Task<bool> CommitAsync(CursorRow cursor, GraphPage<T> page, CancellationToken cancel)
    {
        if (page.Value is null) throw new GraphFailureException(GraphFailureReason.Unintelligible, "a page had no list of items");

        var items = Distinct(page.Value.Readable);
        var prepared = await parts.Prepare(items, cursor.FollowsBaseline, cancel);
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        var changes = await prepared(transaction, cursor.Baseline, cancel);
        var isComplete = page.DeltaLink is not null;
        if (isComplete && cursor.IsFreshBaseline) changes += await parts.Sweep(transaction, cursor.Baseline, cancel);
        cursor.Unreadable += page.Value.Unreadable + page.Value.Readable.Count(i => parts.IdOf(i) is null) + (parts.LeftOut?.Invoke() ?? 0);
        Advance(cursor, page, isComplete, changes > 0);
        transaction.Db.Update(cursor);
        await transaction.Db.SaveChangesAsync(cancel);
        if (changes > 0) await MiningMark.SetAsync(transaction, run.Mailbox.Id, cancel);
        await transaction.CommitAsync(cancel);
        transaction.Db.Entry(cursor).State = EntityState.Detached;
        if (!parts.IsLight) run.Progress.Add(items.Count);
        return changes > 0;
    }

    private void Advance(CursorRow cursor, GraphPage<T> page, bool isComplete, bool changed)
    {
        var now = run.Clock.GetUtcNow();
        cursor.Link = page.DeltaLink ?? page.NextLink;
        cursor.IsRoundComplete = isComplete;
        if (isComplete) (cursor.FollowsBaseline, cursor.IsFreshBaseline) = (cursor.IsFreshBaseline, false);
        cursor.Gap = isComplete ? null : "the first reading is not through";
        if (isComplete) cursor.LastRoundAt = now;
        if (changed) cursor.LastChangeAt = now;
    }

    /// <summary>Graph may repeat an item in a page; the last mention holds.</summary>
    private List<T> Distinct(IReadOnlyList<T> items) =>
        [.. items.Where(i => parts.IdOf(i) is not null).Reverse().DistinctBy(parts.IdOf, StringComparer.Ordinal).Reverse()];

    private async Task<CursorRow> LoadAsync(CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        var cursor = await transaction.Db.Cursors.AsNoTracking().SingleOrDefaultAsync(c => c.MailboxId == run.Mailbox.Id && c.Scope == scope, cancel);
        if (cursor is not null) return cursor;

        cursor = new CursorRow { MailboxId = run.Mailbox.Id, Scope = scope, IsFreshBaseline = true, Gap = "not read yet" };
        transaction.Db.Add(cursor);
        await transaction.Db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return cursor;
    }

    private async Task<CursorRow> RestartAsync(CursorRow cursor, CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        (cursor.Link, cursor.IsRoundComplete, cursor.IsFreshBaseline) = (null, false, true);
        cursor.Baseline++;
        (cursor.Unreadable, cursor.FollowsBaseline) = (0, false);
        cursor.Gap = "the cursor expired; reading anew";
        transaction.Db.Update(cursor);
        await transaction.Db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        transaction.Db.Entry(cursor).State = EntityState.Detached;
        return cursor;
    }
}

/// <summary>What differs from one delta to the next.</summary>
/// <param name="First">The request that opens a baseline.</param>
/// <param name="PageSize">Items asked for a page.</param>
/// <param name="IdOf">An item's id.</param>
/// <param name="Prepare">Does the reading of a page outside the transaction; what it returns writes, and says how many rows it changed. Told whether
/// the round follows a baseline.</param>
/// <param name="Sweep">Deals with rows that a completed baseline did not meet.</param>
internal sealed record DeltaParts<T>(
    Func<RequestInformation> First,
    int PageSize,
    Func<T, string?> IdOf,
    Func<IReadOnlyList<T>, bool, CancellationToken, Task<Func<StoreTransaction, int, CancellationToken, Task<int>>>> Prepare,
    Func<StoreTransaction, int, CancellationToken, Task<int>> Sweep)
{
    /// <summary>The items are mere signals of change: many pages of them may wait in memory, and they are not counted as read.</summary>
    public bool IsLight { get; init; }

    /// <summary>To be through before a baseline's first page is written, while its pages are read ahead already; null for nothing.</summary>
    public Func<CursorRow, CancellationToken, Task>? Before { get; init; }

    /// <summary>How many items the last preparation left out because they made no sense; null where it leaves none.</summary>
    public Func<int>? LeftOut { get; init; }
}
