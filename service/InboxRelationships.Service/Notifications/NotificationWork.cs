using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Notifications;

/// <summary>Examines what arrived and wakes the jobs it concerns. Forgeries and what belongs to no subscription fall away here.</summary>
internal sealed class NotificationWork(
    NotificationInbox inbox, Store store, JobWakes wakes, SyncActivity activity, ILogger<NotificationWork> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested) await HandleAsync(await inbox.TakeAsync(stopping), stopping);
    }

    private async Task HandleAsync(IReadOnlyCollection<Notification> notifications, CancellationToken cancel)
    {
        try
        {
            var genuine = await GenuineAsync(notifications, cancel);
            foreach (var (notification, mailbox) in genuine) await ActAsync(notification, mailbox, cancel);
            // Whoever forges notifications must not fill the log.
            var level = genuine.Count > 0 ? LogLevel.Information : LogLevel.Debug;
            log.Log(level, "Notifications: {Genuine} taken, {Ignored} ignored", genuine.Count, notifications.Count - genuine.Count);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested)
        {
            // The edge of the work: these hints are lost, the next scheduled sync finds what they were about.
            log.LogError("Notifications failed: {Type}", exception.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<(Notification Notification, string Mailbox)>> GenuineAsync(
        IReadOnlyCollection<Notification> notifications, CancellationToken cancel)
    {
        var ids = notifications.Select(n => n.SubscriptionId).OfType<string>().Distinct().ToList();
        await using var db = store.Open();
        var known = await db.Subscriptions.AsNoTracking().Where(s => ids.Contains(s.GraphId!))
            .Join(db.Mailboxes, s => s.MailboxId, m => m.Id, (s, m) => new { s.GraphId, s.ClientStateHash, m.Name })
            .ToDictionaryAsync(s => s.GraphId!, StringComparer.Ordinal, cancel);
        return
        [
            .. from notification in notifications
               let subscription = known.GetValueOrDefault(notification.SubscriptionId ?? "")
               where subscription is not null && ClientState.Matches(notification.ClientState, subscription.ClientStateHash)
               select (notification, subscription.Name),
        ];
    }

    private async Task ActAsync(Notification notification, string mailbox, CancellationToken cancel)
    {
        switch (notification.LifecycleEvent)
        {
            case "reauthorizationRequired":
                await NoteAsync(notification, row => row.RenewAt = default, cancel);
                await wakes.WakeAsync(SubscriptionJob.KeyOf(mailbox), cancel);
                break;
            case "subscriptionRemoved":
                await NoteAsync(notification, row => row.GraphId = null, cancel);
                await wakes.WakeAsync(SubscriptionJob.KeyOf(mailbox), cancel);
                await wakes.WakeAsync(MailboxSyncJob.KeyOf(mailbox), cancel);
                break;
            default:
                // A change, `missed`, or whatever else Graph may come to say: the delta tells. A run that mines looks at once, and another one follows it.
                activity.Wake(mailbox);
                await wakes.WakeAsync(MailboxSyncJob.KeyOf(mailbox), cancel);
                break;
        }
    }

    private async Task NoteAsync(Notification notification, Action<SubscriptionRow> note, CancellationToken cancel)
    {
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        if (await db.Subscriptions.SingleOrDefaultAsync(s => s.GraphId == notification.SubscriptionId, cancel) is not { } row) return;
        note(row);
        // Whoever is at it now works on what no longer holds: its result must not overwrite this.
        row.RestsUntil = default;
        await db.SaveChangesAsync(cancel);
    }
}
