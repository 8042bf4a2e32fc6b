using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Reads a large folder's messages by its list, newest first, several pages at once; a delta gives its pages only one behind the other.
/// Arrivals and removals meanwhile shift the list, so this alone is not complete: the delta that follows is, and fetches what was missed.
/// It stops where the history kept begins.
/// </summary>
internal sealed class Backfill(SyncRun run, FolderRow folder, MessageReading reading, MessageWriter writer, string scope)
{
    private readonly Lock _lock = new();
    private int _last = int.MaxValue;

    /// <summary>Goes on behind the pages that an earlier run read without a gap.</summary>
    public async Task RunAsync(CursorRow cursor, CancellationToken cancel)
    {
        var size = run.Options.PageSize;
        var pages = ((folder.TotalItemCount ?? 0) + size - 1) / size;
        var next = new Contiguous(cursor.Backfilled);
        if (cursor.Backfilled >= pages) return;
        await Parallel.ForEachAsync(
            Enumerable.Range(cursor.Backfilled, pages - cursor.Backfilled),
            new ParallelOptions { MaxDegreeOfParallelism = run.WorkAtOnce, CancellationToken = cancel },
            async (page, c) =>
            {
                if (page <= Volatile.Read(ref _last)) await PageAsync(page, next, c);
            });
        cursor.LastChangeAt = run.Clock.GetUtcNow();
    }

    private async Task PageAsync(int page, Contiguous next, CancellationToken cancel)
    {
        // What makes no sense here is signalled by the delta that follows, and told of there.
        var listed = (await run.Graph.ReadPageAsync(Request(page), GraphJson.Default.GraphMessage, null, cancel)).Value;
        var items = listed?.Readable ?? [];
        var count = items.Count;
        if ((items.Count == 0 && listed is not { Unreadable: > 0 }) || items.Any(IsTooOld)) EndAt(page);
        var whole = items.Where(m => m.Id is not null && m.IsWhole).DistinctBy(m => m.Id).ToList();
        var read = whole.Select(m => reading.Read(m, folder)).OfType<ReadMessage>().ToDictionary(m => m.GraphId);
        // Pages wait for their turn at the store, and must not keep their bodies alive meanwhile.
        (listed, items, whole) = (null, [], [.. whole.Select(m => m with { Body = null, InternetMessageHeaders = null })]);
        MemoryThrift.CollectIfGrown();

        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        await writer.WriteAsync(transaction, whole, read, MessageWriter.NoBaseline, cancel);
        await transaction.ExecuteAsync(
            "UPDATE \"Cursors\" SET \"Backfilled\" = @p2 WHERE \"MailboxId\" = @p0 AND \"Scope\" = @p1", cancel, run.Mailbox.Id, scope, next.With(page));
        if (read.Count > 0) await MiningMark.SetAsync(transaction, run.Mailbox.Id, cancel);
        await transaction.CommitAsync(cancel);
        run.Progress.Add(count);
    }

    private Microsoft.Kiota.Abstractions.RequestInformation Request(
        int page) => run.User.MailFolders[folder.GraphId].Messages.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Select = MessageSync.Fields(run.ReadsBodies);
        request.QueryParameters.Orderby = ["receivedDateTime desc"];
        request.QueryParameters.Top = run.Options.PageSize;
        request.QueryParameters.Skip = page * run.Options.PageSize;
    });

    private bool IsTooOld(GraphMessage message) => Instants.Of(message.ReceivedDateTime) is { } at && at < run.Oldest;

    private void EndAt(int page)
    {
        lock (_lock) _last = Math.Min(_last, page);
    }

    /// <summary>Counts the pages written without a gap from the first; pages are written in any order.</summary>
    private sealed class Contiguous(int from)
    {
        private readonly SortedSet<int> _ahead = [];
        private int _next = from;

        /// <summary>Callers hold the store's turn to write, so that they come one by one.</summary>
        public int With(int page)
        {
            _ahead.Add(page);
            while (_ahead.Remove(_next)) _next++;
            return _next;
        }
    }
}
