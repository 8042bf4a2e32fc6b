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
        var row = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(m => m.Name == mailbox, cancel);
        // A run that lies ahead was noted by a clock that has been put back since.
        return row is not null && UntilOf(row) is { } until && clock.GetUtcNow() is var now && now < until && now >= until - Rest;
    }

    /// <summary>Until when it rests; null for one that can be read.</summary>
    public static DateTimeOffset? UntilOf(MailboxRow row) => row.State == MailboxState.Ready ? null : row.LastRunAt + Rest;
}
