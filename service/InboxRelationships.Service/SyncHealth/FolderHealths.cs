using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>Holds our count of each folder against Graph's.</summary>
internal sealed class FolderHealths(InboxDb db, long mailboxId)
{
    /// <summary>By name; without the root, which holds no mail of its own.</summary>
    public async Task<IReadOnlyList<FolderHealth>> OfAsync(Dictionary<string, CursorRow> cursors, CancellationToken cancel)
    {
        var counts = await db.Messages.Where(m => m.MailboxId == mailboxId && m.FolderId != null).GroupBy(m => m.FolderId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var folders = await db.Folders.AsNoTracking().Where(f => f.MailboxId == mailboxId && f.WellKnownName != "msgfolderroot")
            .OrderBy(f => f.DisplayName).ToListAsync(cancel);
        return [.. folders.Select(f => HealthOf(f, counts.GetValueOrDefault(f.Id), cursors.GetValueOrDefault(MessageSync.Scope(f))))];
    }

    private static FolderHealth HealthOf(FolderRow folder, int ours, CursorRow? cursor) => new(
        folder.DisplayName, folder.IsSynced, folder.TotalItemCount, ours, folder.CountedAt, cursor?.LastRoundAt, cursor?.LastChangeAt,
        folder.IsSynced && cursor is null ? "not read yet" : cursor?.Gap, folder.IsSynced ? DifferenceOf(folder.TotalItemCount - ours, cursor) : null);

    /// <summary>Only of a folder read to its end: before that the gap says why something is missing.</summary>
    private static string? DifferenceOf(int? missing, CursorRow? cursor) => (missing, cursor) switch
    {
        (_, null or { Gap: not null }) => null,
        ( > 0, { Unreadable: > 0 } it) => $"{missing} not here: {it.Unreadable} made no sense; others are no mail, older than the history kept, or came since.",
        ( > 0, _) => $"{missing} not here: no mail, older than the history kept, or came since. The nightly comparison looks at each.",
        ( < 0, _) => $"{-missing} more than Graph counted: they came since, or left and are being settled.",
        _ => null,
    };
}
