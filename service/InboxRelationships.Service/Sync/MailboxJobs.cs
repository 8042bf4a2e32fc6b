using InboxRelationships.Service.Notifications;
using Microsoft.Extensions.Options;
using Quartz;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Keeps the Quartz jobs of the mailboxes in step with the roster: each has one for its sync, and one for its subscriptions where there are any.
/// </summary>
internal sealed class MailboxJobs(ISchedulerFactory schedulers, SubscriptionSchedule subscriptions, IOptions<SyncOptions> options)
{
    /// <summary>Schedules who is new and ends the jobs of who is no longer there; rows stay until `forget`. A roster that is not whole ends none.</summary>
    public async Task FollowAsync(RosterState roster, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var known = (await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(MailboxSyncJob.Group), cancel)).Select(k => k.Name).ToList();
        foreach (var mailbox in roster.Mailboxes.Except(known, StringComparer.OrdinalIgnoreCase))
        {
            await ScheduleAsync(scheduler, mailbox, cancel);
            await subscriptions.KeepAsync(scheduler, mailbox, cancel);
        }

        if (!roster.IsWhole) return;
        foreach (var gone in known.Except(roster.Mailboxes, StringComparer.OrdinalIgnoreCase))
            await scheduler.DeleteJobs([MailboxSyncJob.KeyOf(gone), SubscriptionJob.KeyOf(gone)], cancel);
    }

    private async Task ScheduleAsync(IScheduler scheduler, string mailbox, CancellationToken cancel)
    {
        var job = JobBuilder.Create<MailboxSyncJob>().WithIdentity(MailboxSyncJob.KeyOf(mailbox)).UsingJobData(MailboxSyncJob.MailboxKey, mailbox).Build();
        IReadOnlyCollection<ITrigger> triggers =
        [
            TriggerBuilder.Create().ForJob(job).UsingJobData(MailboxSyncJob.AtStartKey, true).StartNow().Build(),
            TriggerBuilder.Create().ForJob(job).WithCronSchedule(options.Value.Schedule).Build(),
        ];
        await scheduler.ScheduleJob(job, triggers, cancellationToken: cancel);
    }
}
