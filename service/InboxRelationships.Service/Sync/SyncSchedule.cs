using InboxRelationships.Service.Hosting;
using Microsoft.Extensions.Options;
using Quartz;

namespace InboxRelationships.Service.Sync;

/// <summary>Gives every configured mailbox a Quartz job: once at the start, then as scheduled.</summary>
internal sealed class SyncSchedule(ISchedulerFactory schedulers, ConfiguredMailboxes mailboxes, IOptions<SyncOptions> options) : IHostedService
{
    /// <summary>Jobs under way or waiting for a place, of every kind. They hold no thread; <see cref="SyncPlaces"/> bounds how many mailboxes are read.</summary>
    public const int MostJobs = 1000;

    public async Task StartAsync(CancellationToken cancel)
    {
        if (!CronExpression.TryParse(options.Value.Schedule, out _))
            throw new ConfigurationException($"Sync:Schedule is '{options.Value.Schedule}', which is no Quartz cron expression.");

        var scheduler = await schedulers.GetScheduler(cancel);
        foreach (var mailbox in mailboxes.All) await ScheduleAsync(scheduler, mailbox, cancel);
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

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
