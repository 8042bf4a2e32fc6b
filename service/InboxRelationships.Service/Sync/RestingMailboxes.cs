using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Mailboxes that cannot be read at all are tried again once an hour: nothing but their owner's doing will change that.</summary>
internal sealed class RestingMailboxes(Store store, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>Whether the schedule leaves this mailbox alone for now.</summary>
    public async Task<bool> RestsAsync(string mailbox, CancellationToken cancel)
    {
        await using var db = store.Open();
        var lastRun = await db.Mailboxes.Where(m => m.Name == mailbox && m.State != MailboxState.Ready).Select(m => m.LastRunAt).SingleOrDefaultAsync(cancel);
        return lastRun is { } at && clock.GetUtcNow() - at is var since && since >= TimeSpan.Zero && since < Rest;
    }
}
