using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Tells of items that made no sense in any run since their collection was last read anew: they stay missing, so they stay a gap.</summary>
internal sealed class UnreadableItems(SyncRun run)
{
    public async Task TellAsync(SyncGaps gaps, CancellationToken cancel)
    {
        await using var db = run.Store.Open();
        var counts = await db.Cursors.Where(c => c.MailboxId == run.Mailbox.Id && c.Unreadable > 0)
            .Select(c => new { c.Scope, c.Unreadable }).ToListAsync(cancel);
        if (counts.Count == 0) return;

        var folders = await db.Folders.Where(f => f.MailboxId == run.Mailbox.Id).ToListAsync(cancel);
        var names = folders.ToDictionary(MessageSync.Scope, f => $"the folder {f.DisplayName}");
        foreach (var count in counts)
        {
            gaps.AddUnreadable(names.GetValueOrDefault(count.Scope) ?? PartOf(count.Scope), count.Unreadable);
        }
    }

    private static string PartOf(string scope) => scope.Split(':')[0] switch
    {
        "events" => "the calendar",
        "contacts" => "the contacts",
        _ => "the folders",
    };
}
