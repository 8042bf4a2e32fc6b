using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Notifications;

/// <summary>Gives each subscription to one worker at a time, over all instances: whoever moves its rest into the future has it.</summary>
internal sealed class SubscriptionClaims(Store store, TimeProvider clock)
{
    /// <summary>How long a claim holds if its owner dies.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>The pause after a failed try.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(50);

    /// <summary>The row, created if there is none, for this worker alone; null while it rests.</summary>
    public async Task<SubscriptionRow?> TakeAsync(long mailboxId, SubscribedCollection collection, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (until, absurd) = (now + Life, now + (2 * Rest));
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        await AddIfMissingAsync(db, mailboxId, collection, cancel);
        var row = db.Subscriptions.AsNoTracking().Where(s => s.MailboxId == mailboxId && s.Collection == collection);
        // A rest that lies too far ahead was set by a clock that has been put back since.
        var taken = await row.Where(s => s.RestsUntil <= now || s.RestsUntil > absurd)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.RestsUntil, until).SetProperty(r => r.Problem, (string?)null), cancel);
        return taken == 0 ? null : await row.SingleAsync(cancel);
    }

    /// <summary>Writes the row back and lets go of it.</summary>
    /// <returns>False if the claim was lost in the meantime; then nothing is written.</returns>
    public async Task<bool> GiveBackAsync(SubscriptionRow row, CancellationToken cancel)
    {
        var rest = row.Problem is null ? default : clock.GetUtcNow() + Rest;
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        return await Claimed(db, row).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.GraphId, row.GraphId).SetProperty(r => r.ClientStateHash, row.ClientStateHash).SetProperty(r => r.Url, row.Url)
                .SetProperty(r => r.ExpiresAt, row.ExpiresAt).SetProperty(r => r.RenewAt, row.RenewAt)
                .SetProperty(r => r.Problem, row.Problem).SetProperty(r => r.RestsUntil, rest),
            cancel) > 0;
    }

    /// <summary>Forgets the claimed row.</summary>
    public async Task RemoveAsync(SubscriptionRow row, CancellationToken cancel)
    {
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        await Claimed(db, row).ExecuteDeleteAsync(cancel);
    }

    /// <summary>At a start: what failed may be tried at once, since its owner may have mended it; what stands is checked, since it may be gone.</summary>
    public async Task WakeAllAsync(CancellationToken cancel)
    {
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        await db.Subscriptions.Where(s => s.Problem != null).ExecuteUpdateAsync(s => s.SetProperty(r => r.RestsUntil, default(DateTimeOffset)), cancel);
        await db.Subscriptions.ExecuteUpdateAsync(s => s.SetProperty(r => r.RenewAt, default(DateTimeOffset)), cancel);
    }

    private static IQueryable<SubscriptionRow> Claimed(InboxDb db, SubscriptionRow row) =>
        db.Subscriptions.Where(s => s.MailboxId == row.MailboxId && s.Collection == row.Collection && s.RestsUntil == row.RestsUntil);

    private static async Task AddIfMissingAsync(InboxDb db, long mailboxId, SubscribedCollection collection, CancellationToken cancel)
    {
        if (await db.Subscriptions.AnyAsync(s => s.MailboxId == mailboxId && s.Collection == collection, cancel)) return;
        db.Add(new SubscriptionRow { MailboxId = mailboxId, Collection = collection });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another instance added it in this very moment; the claim decides between the two.
        }
    }
}
