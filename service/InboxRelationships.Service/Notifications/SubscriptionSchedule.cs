using System.Collections.Concurrent;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;
using Quartz;
using Quartz.Listeners;

namespace InboxRelationships.Service.Notifications;

/// <summary>Has the subscriptions looked at every hour, and after each sync: the first sync is what makes a mailbox known.</summary>
internal sealed class SubscriptionSchedule(
    ISchedulerFactory schedulers, JobWakes wakes, SubscriptionClaims claims, IOptions<NotificationOptions> options) : IHostedService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, bool> _linked = new(StringComparer.Ordinal);
    private readonly JobChainingJobListener _afterSync = new("subscriptions after sync");

    public async Task StartAsync(CancellationToken cancel)
    {
        await claims.WakeAllAsync(cancel);
        var scheduler = await schedulers.GetScheduler(cancel);
        scheduler.ListenerManager.AddJobListener(wakes);
        await ScheduleAsync(scheduler, JobBuilder.Create<SubscriptionEndJob>().WithIdentity(SubscriptionEndJob.Key).Build(), cancel);
        if (options.Value.AreOn) scheduler.ListenerManager.AddJobListener(_afterSync);
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Keeps one mailbox subscribed from now on; without a public address there is nothing to keep.</summary>
    public async Task KeepAsync(IScheduler scheduler, string mailbox, CancellationToken cancel)
    {
        if (!options.Value.AreOn) return;
        var job = JobBuilder.Create<SubscriptionJob>().WithIdentity(SubscriptionJob.KeyOf(mailbox)).UsingJobData(SubscriptionJob.MailboxKey, mailbox).Build();
        await ScheduleAsync(scheduler, job, cancel);
        // One that left and came back is linked already.
        if (_linked.TryAdd(mailbox, true)) _afterSync.AddJobChainLink(MailboxSyncJob.KeyOf(mailbox), job.Key);
    }

    private static async Task ScheduleAsync(IScheduler scheduler, IJobDetail job, CancellationToken cancel)
    {
        var hourly = TriggerBuilder.Create().ForJob(job).StartNow().WithSimpleSchedule(s => s.WithInterval(Interval).RepeatForever()).Build();
        await scheduler.ScheduleJob(job, hourly, cancellationToken: cancel);
    }
}
