using System.Security.Cryptography;
using System.Text;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Once a night: holds every synced folder's ids against Graph's own list. A delta that lost something says nothing; this does, and repairs:
/// what is missing is fetched, what is too much is asked after.
/// </summary>
internal sealed class Comparison(SyncRun run, MessageReading reading, ParticipantIds participants)
{
    /// <summary>The owner's hour at which a new night's comparison falls due.</summary>
    private const int Hour = 3;

    private const int IdsPerPage = 1000;

    /// <summary>A first sync reads everything anyway; afterwards once a night.</summary>
    public bool IsDue => run.Mailbox.ComparedAt is not null && IsDueFor(run.Mailbox, run.Clock.GetUtcNow());

    /// <summary>No comparison, nor a first sync in its place, was completed since the last night.</summary>
    public static bool IsDueFor(MailboxRow mailbox, DateTimeOffset now) =>
        mailbox.ComparedAt is not { } last || NightOf(last, mailbox) < NightOf(now, mailbox);

    /// <returns>Whether anything changed.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<FolderRow> folders, CancellationToken cancel)
    {
        var changed = await Task.WhenAll(folders.Select(folder => CompareAsync(folder, cancel)));
        return changed.Contains(true);
    }

    private static DateOnly NightOf(DateTimeOffset at, MailboxRow mailbox) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Instants.Zone(mailbox.TimeZone)).AddHours(-Hour).DateTime);

    private async Task<bool> CompareAsync(FolderRow folder, CancellationToken cancel)
    {
        var theirs = await IdsAsync(folder, cancel);
        HashSet<string> ours, leftOut;
        await using (var db = run.Store.Open())
        {
            ours = await db.Messages.Where(m => m.FolderId == folder.Id).Select(m => m.GraphId).ToHashSetAsync(cancel);
            leftOut = await db.LeftOut.Where(l => l.FolderId == folder.Id).Select(l => l.Hash).ToHashSetAsync(cancel);
        }

        var missing = theirs.Where(id => !ours.Contains(id) && !leftOut.Contains(HashOf(id))).ToList();
        var surplus = ours.Where(id => !theirs.Contains(id)).ToList();
        foreach (var some in missing.Chunk(100)) await FetchAsync(folder, some, cancel);
        if (surplus.Count > 0) await AskAfterAsync(folder, surplus, cancel);
        return missing.Count + surplus.Count > 0;
    }

    /// <summary>The ids in the folder's list that are young enough to be kept.</summary>
    private async Task<HashSet<string>> IdsAsync(FolderRow folder, CancellationToken cancel)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var page = await run.Graph.ReadPageAsync(First(folder), GraphJson.Default.GraphMessage, null, cancel);
        while (true)
        {
            ids.UnionWith((page.Value?.Readable ?? []).Where(m => !(Instants.Of(m.ReceivedDateTime) < run.Oldest)).Select(m => m.Id).OfType<string>());
            if (page.NextLink is not { } next) return ids;
            page = await run.Graph.FollowAsync(next, GraphJson.Default.GraphMessage, null, cancel);
        }
    }

    private RequestInformation First(FolderRow folder) => run.User.MailFolders[folder.GraphId].Messages.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Select = ["id", "receivedDateTime"];
        request.QueryParameters.Top = IdsPerPage;
    });

    private async Task FetchAsync(FolderRow folder, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var leftOut = new HashSet<string>(StringComparer.Ordinal);
        var found = ids.Zip(await run.Batch.ReadAsync([.. ids.Select(reading.Request)], GraphJson.Default.GraphMessage, cancel, i => leftOut.Add(ids[i])))
            .Where(m => m.Second is not null).Select(m => m.Second! with { Id = m.First }).ToList();
        var read = found.Select(m => reading.Read(m, folder)).OfType<ReadMessage>().ToDictionary(m => m.GraphId);
        leftOut.UnionWith(found.Select(m => m.Id!).Where(id => !read.ContainsKey(id)));
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        var baseline = await transaction.Db.Cursors.Where(c => c.MailboxId == run.Mailbox.Id && c.Scope == MessageSync.Scope(folder))
            .Select(c => c.Baseline).SingleOrDefaultAsync(cancel);
        await new MessageWriter(run, folder, participants).WriteAsync(transaction, found, read, baseline, cancel);
        transaction.Db.AddRange(leftOut.Select(id => new LeftOutRow { FolderId = folder.Id, Hash = HashOf(id) }));
        await transaction.Db.SaveChangesAsync(cancel);
        if (read.Count > 0) await MiningMark.SetAsync(transaction, run.Mailbox.Id, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static string HashOf(string id) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    /// <summary>The settlement that follows finds out where they are.</summary>
    private async Task AskAfterAsync(FolderRow folder, List<string> ids, CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        foreach (var id in ids)
            await transaction.ExecuteAsync(
                "UPDATE \"Messages\" SET \"IsLeaving\" = @p2 WHERE \"FolderId\" = @p0 AND \"GraphId\" = @p1", cancel, folder.Id, id, true);
        await MiningMark.SetAsync(transaction, run.Mailbox.Id, cancel);
        await transaction.CommitAsync(cancel);
    }
}
