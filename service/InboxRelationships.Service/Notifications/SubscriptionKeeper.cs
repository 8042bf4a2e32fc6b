using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Notifications;

/// <summary>Keeps a mailbox subscribed: to its messages and to its events, each with a secret of its own.</summary>
internal sealed class SubscriptionKeeper(
    Store store, SubscriptionClaims claims, SubscriptionRequests graph, IOptions<NotificationOptions> options, TimeProvider clock,
    ILogger<SubscriptionKeeper> log)
{
    /// <summary>Renewed once a day, long before the end: so one that Graph forgot is missed within a day.</summary>
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromDays(1);

    /// <summary>Creates and renews what is due.</summary>
    /// <param name="name">The mailbox as configured; nothing is done before its first sync and while it cannot be read.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Whether one was created: what changed before it is told by no notification.</returns>
    public async Task<bool> KeepAsync(string name, CancellationToken cancel)
    {
        if (!options.Value.AreOn || await MailboxAsync(name, cancel) is not { State: MailboxState.Ready } mailbox) return false;
        var created = false;
        foreach (var collection in await DueAsync(mailbox, cancel))
        {
            if (await claims.TakeAsync(mailbox.Id, collection, cancel) is { } row) created |= await KeepAsync(mailbox, row, cancel);
        }

        return created;
    }

    private async Task<MailboxRow?> MailboxAsync(string name, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(m => m.Name == name, cancel);
    }

    private async Task<IReadOnlyList<SubscribedCollection>> DueAsync(MailboxRow mailbox, CancellationToken cancel)
    {
        await using var db = store.Open();
        var rows = await db.Subscriptions.AsNoTracking().Where(s => s.MailboxId == mailbox.Id).ToDictionaryAsync(s => s.Collection, cancel);
        return [.. Enum.GetValues<SubscribedCollection>().Where(c => !rows.TryGetValue(c, out var row) || IsDue(row))];
    }

    private bool IsDue(SubscriptionRow row) => row.GraphId is null || IsElsewhere(row) || row.RenewAt <= clock.GetUtcNow()
        // The clock was put back: the end is nearer than it seems.
        || row.RenewAt > clock.GetUtcNow() + (2 * RenewedAfter);

    private bool IsElsewhere(SubscriptionRow row) => row.Url != options.Value.UrlOf(NotificationEndpoints.Changes);

    private async Task<bool> KeepAsync(MailboxRow mailbox, SubscriptionRow row, CancellationToken cancel)
    {
        var before = row.GraphId;
        // Within the claim's life, so that nobody else begins meanwhile.
        using var limit = new CancellationTokenSource(SubscriptionClaims.Life * 0.8, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await MendAsync(mailbox, row, both.Token);
        }
        catch (GraphFailureException failure)
        {
            Note(row, failure.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Note(row, "no answer in time");
        }
        finally
        {
            // Also when the service stops: the claim must not outlive it.
            var kept = await claims.GiveBackAsync(row, CancellationToken.None);
            if (!kept && row.GraphId is { } stray && stray != before) await graph.EndAsync(mailbox.Name, stray, cancel);
        }

        return row.GraphId is not null && row.GraphId != before;
    }

    private async Task MendAsync(MailboxRow mailbox, SubscriptionRow row, CancellationToken cancel)
    {
        if (row.GraphId is { } elsewhere && IsElsewhere(row))
        {
            await graph.EndAsync(mailbox.Name, elsewhere, cancel);
            row.GraphId = null;
        }

        if (row.GraphId is { } known && IsDue(row) && await RenewAsync(mailbox, known, cancel) is var renewed)
        {
            if (renewed is { } until) row.ExpiresAt = until;
            else row.GraphId = null;
        }

        if (row.GraphId is null) await CreateAsync(mailbox, row, cancel);
        row.RenewAt = RenewalOf(row);
        log.LogInformation("Subscription {Id} to {Collection} ends {At}", row.GraphId, row.Collection, row.ExpiresAt);
    }

    /// <summary>The new end; null if Graph knows it no longer.</summary>
    private async Task<DateTimeOffset?> RenewAsync(MailboxRow mailbox, string id, CancellationToken cancel)
    {
        try
        {
            return await graph.RenewAsync(mailbox.Name, id, cancel);
        }
        catch (GraphFailureException failure) when (failure.Reason == GraphFailureReason.NotFound)
        {
            return null;
        }
    }

    private async Task CreateAsync(MailboxRow mailbox, SubscriptionRow row, CancellationToken cancel)
    {
        var secret = ClientState.Create();
        (row.GraphId, row.ExpiresAt) = await graph.CreateAsync(mailbox, row.Collection, secret, cancel);
        row.ClientStateHash = ClientState.HashOf(secret);
        row.Url = options.Value.UrlOf(NotificationEndpoints.Changes);
    }

    /// <summary>At half its life if Graph grants less than two days.</summary>
    private DateTimeOffset RenewalOf(SubscriptionRow row)
    {
        var (now, half) = (clock.GetUtcNow(), (row.ExpiresAt - clock.GetUtcNow()) / 2);
        return now + (half < RenewedAfter ? half : RenewedAfter);
    }

    private void Note(SubscriptionRow row, string problem)
    {
        row.Problem = problem;
        log.LogWarning("Subscription to {Collection} could not be kept: {Problem}; polling goes on", row.Collection, problem);
    }
}
