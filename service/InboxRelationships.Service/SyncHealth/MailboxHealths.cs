using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>Gathers what is known of one mailbox's sync.</summary>
internal sealed class MailboxHealths(Freshnesses freshnesses, SyncActivity activity, MailboxRoster roster, ISchedulerFactory schedulers)
{
    /// <param name="db">The store.</param>
    /// <param name="name">The mailbox as configured.</param>
    /// <param name="row">Its row; null before its first run.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<MailboxHealth> OfAsync(InboxDb db, string name, MailboxRow? row, CancellationToken cancel)
    {
        var id = row?.Id ?? 0;
        var cursors = await db.Cursors.AsNoTracking().Where(c => c.MailboxId == id).ToListAsync(cancel);
        var (events, contacts) = (await db.Events.CountAsync(e => e.MailboxId == id, cancel), await db.Contacts.CountAsync(c => c.MailboxId == id, cancel));
        return new(
            name,
            await freshnesses.OfAsync(db, name, row, cancel),
            activity.Of(name) is { } run ? new RunProgress(run.Step, run.Done, run.Expected, run.Remaining?.TotalSeconds) : null,
            await db.Messages.CountAsync(m => m.MailboxId == id && m.FolderId != null, cancel),
            events,
            contacts,
            await db.People.CountAsync(p => p.MailboxId == id, cancel),
            await new FolderHealths(db, id).OfAsync(cursors.ToDictionary(c => c.Scope), cancel),
            [PartOf("Calendar", "events", events, cursors), PartOf("Contacts", "contacts", contacts, cursors)],
            await ScheduleAsync(name, row, cancel),
            await SubscriptionsAsync(db, id, cancel));
    }

    private static PartHealth PartOf(string name, string scope, int count, IEnumerable<CursorRow> all)
    {
        var cursors = all.Where(c => c.Scope.Split(':')[0] == scope).ToList();
        return new(
            name, count, cursors.Count == 0 ? null : cursors.Min(c => c.LastRoundAt), cursors.Max(c => c.LastChangeAt),
            cursors.Count == 0 ? "not read yet" : cursors.Find(c => c.Gap is not null)?.Gap);
    }

    private async Task<ScheduleHealth> ScheduleAsync(string name, MailboxRow? row, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var triggers = await scheduler.GetTriggersOfJob(MailboxSyncJob.KeyOf(name), cancel);
        var next = triggers.Select(t => t.NextFireTimeUtc).OfType<DateTimeOffset>().Order().Cast<DateTimeOffset?>().FirstOrDefault();
        // One that cannot be read is left alone by the schedule for a while.
        if (row is not null && RestingMailboxes.UntilOf(row) is { } rested && rested > next) next = rested;
        return new(roster.State.Has(name), row?.LastRunAt, next, row?.ComparedAt, row?.LastRequests ?? 0, row?.LastRetries ?? 0);
    }

    private static async Task<IReadOnlyList<SubscriptionHealth>> SubscriptionsAsync(InboxDb db, long id, CancellationToken cancel) =>
    [
        .. (await db.Subscriptions.AsNoTracking().Where(s => s.MailboxId == id).OrderBy(s => s.Collection).ToListAsync(cancel))
            .Select(s => new SubscriptionHealth(s.Collection.ToString().ToLowerInvariant(), s.GraphId is null ? null : s.ExpiresAt, s.Problem)),
    ];
}
