using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>Tells how complete and how fresh every mailbox is.</summary>
internal static class SyncHealthEndpoints
{
    public static void MapSyncHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/sync", AnswerAsync).WithName("GetSyncHealth").WithSummary("How complete and how fresh every mailbox is.");

    private static async Task<Ok<SyncHealthResponse>> AnswerAsync(Store store, Freshnesses freshnesses, SyncActivity activity, CancellationToken cancel)
    {
        await using var db = store.Open();
        var mailboxes = await db.Mailboxes.AsNoTracking().OrderBy(m => m.Name).ToListAsync(cancel);
        var healths = new List<MailboxHealth>();
        foreach (var mailbox in mailboxes) healths.Add(await HealthAsync(db, mailbox, freshnesses, activity, cancel));
        return TypedResults.Ok(new SyncHealthResponse(healths));
    }

    private static async Task<MailboxHealth> HealthAsync(InboxDb db, MailboxRow mailbox, Freshnesses freshnesses, SyncActivity activity, CancellationToken cancel) => new(
        mailbox.Name,
        await freshnesses.OfAsync(db, mailbox, cancel),
        activity.Of(mailbox.Name) is { } run ? new RunProgress(run.Step, run.Done, run.Expected) : null,
        await db.Messages.CountAsync(m => m.MailboxId == mailbox.Id && m.FolderId != null, cancel),
        await db.Events.CountAsync(e => e.MailboxId == mailbox.Id, cancel),
        await db.Contacts.CountAsync(c => c.MailboxId == mailbox.Id, cancel),
        await db.People.CountAsync(p => p.MailboxId == mailbox.Id, cancel),
        await FoldersAsync(db, mailbox, cancel));

    private static async Task<IReadOnlyList<FolderHealth>> FoldersAsync(InboxDb db, MailboxRow mailbox, CancellationToken cancel)
    {
        var cursors = await db.Cursors.AsNoTracking().Where(c => c.MailboxId == mailbox.Id).ToDictionaryAsync(c => c.Scope, cancel);
        var counts = await db.Messages.Where(m => m.MailboxId == mailbox.Id && m.FolderId != null).GroupBy(m => m.FolderId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var folders = await db.Folders.AsNoTracking().Where(f => f.MailboxId == mailbox.Id && f.WellKnownName != "msgfolderroot").OrderBy(f => f.DisplayName).ToListAsync(cancel);
        return
        [
            .. folders.Select(f =>
            {
                var cursor = cursors.GetValueOrDefault(MessageSync.Scope(f));
                return new FolderHealth(
                    f.DisplayName, f.IsSynced, f.TotalItemCount, counts.GetValueOrDefault(f.Id), cursor?.LastRoundAt, cursor?.LastChangeAt, cursor?.Gap);
            }),
        ];
    }
}
