using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;
using Quartz;
using Quartz.Listeners;

namespace InboxRelationships.Service.Notifications;

/// <summary>Has the subscriptions looked at every hour, and after each sync: the first sync is what makes a mailbox known.</summary>
internal sealed class SubscriptionSchedule(
    ISchedulerFactory schedulers, JobWakes wakes, SubscriptionClaims claims, ConfiguredMailboxes mailboxes, IOptions<NotificationOptions> options) : IHostedService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task StartAsync(CancellationToken cancel)
    {
        await claims.WakeAllAsync(cancel);
        var scheduler = await schedulers.GetScheduler(cancel);
        scheduler.ListenerManager.AddJobListener(wakes);
        await ScheduleAsync(scheduler, JobBuilder.Create<SubscriptionEndJob>().WithIdentity(SubscriptionEndJob.Key).Build(), cancel);
        if (options.Value.AreOn) await KeepAllAsync(scheduler, cancel);
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    private async Task KeepAllAsync(IScheduler scheduler, CancellationToken cancel)
    {
        var afterSync = new JobChainingJobListener("subscriptions after sync");
        scheduler.ListenerManager.AddJobListener(afterSync);
        foreach (var mailbox in mailboxes.All)
        {
            var job = JobBuilder.Create<SubscriptionJob>().WithIdentity(SubscriptionJob.KeyOf(mailbox)).UsingJobData(SubscriptionJob.MailboxKey, mailbox).Build();
            await ScheduleAsync(scheduler, job, cancel);
            afterSync.AddJobChainLink(MailboxSyncJob.KeyOf(mailbox), job.Key);
        }
    }

    private static async Task ScheduleAsync(IScheduler scheduler, IJobDetail job, CancellationToken cancel)
    {
        var hourly = TriggerBuilder.Create().ForJob(job).StartNow().WithSimpleSchedule(s => s.WithInterval(Interval).RepeatForever()).Build();
        await scheduler.ScheduleJob(job, hourly, cancellationToken: cancel);
    }
}
