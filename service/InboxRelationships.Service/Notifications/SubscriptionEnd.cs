using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Notifications;

/// <summary>Ends subscriptions nobody wants any more: of mailboxes that are no longer configured, and all of them without a public address.</summary>
internal sealed class SubscriptionEnd(
    Store store, SubscriptionClaims claims, SubscriptionRequests graph, MailboxRoster roster, IOptions<NotificationOptions> options,
    TimeProvider clock, ILogger<SubscriptionEnd> log)
{
    /// <summary>
    /// Ends what the configuration wants no more, as far as the roster is known; what cannot be ended now is tried again at the next call, until it
    /// has expired.
    /// </summary>
    public Task UnwantedAsync(CancellationToken cancel) =>
        EndAsync((_, name) => !options.Value.AreOn || (roster.State.IsWhole && !roster.State.Has(name)), cancel);

    /// <summary>Ends all of one mailbox.</summary>
    public Task OfAsync(long mailboxId, CancellationToken cancel) => EndAsync((row, _) => row.MailboxId == mailboxId, cancel);

    private async Task EndAsync(Func<SubscriptionRow, string, bool> isMeant, CancellationToken cancel)
    {
        foreach (var (row, mailbox) in await AllAsync(cancel))
        {
            if (isMeant(row, mailbox) && await claims.TakeAsync(row.MailboxId, row.Collection, cancel) is { } claimed) await EndAsync(claimed, mailbox, cancel);
        }
    }

    private async Task<IReadOnlyList<(SubscriptionRow Row, string Mailbox)>> AllAsync(CancellationToken cancel)
    {
        await using var db = store.Open();
        var rows = await db.Subscriptions.AsNoTracking().ToListAsync(cancel);
        var names = await db.Mailboxes.ToDictionaryAsync(m => m.Id, m => m.Name, cancel);
        // One whose mailbox was forgotten still has a gate: any name of its own will do.
        return [.. rows.Select(r => (r, names.GetValueOrDefault(r.MailboxId, $"{r.MailboxId}")))];
    }

    private async Task EndAsync(SubscriptionRow row, string mailbox, CancellationToken cancel)
    {
        try
        {
            if (row.GraphId is { } id && row.ExpiresAt > clock.GetUtcNow()) await graph.EndAsync(mailbox, id, cancel);
            await claims.RemoveAsync(row, cancel);
            log.LogInformation("Subscription {Id} to {Collection} is ended", row.GraphId, row.Collection);
        }
        catch (GraphFailureException failure)
        {
            row.Problem = failure.Message;
            await claims.GiveBackAsync(row, cancel);
            log.LogWarning("Subscription {Id} could not be ended: {Problem}", row.GraphId, failure.Message);
        }
    }
}
