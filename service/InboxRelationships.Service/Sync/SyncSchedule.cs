using InboxRelationships.Service.Hosting;
using Microsoft.Extensions.Options;
using Quartz;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Gives every mailbox a Quartz job: once at the start, then as scheduled. Those named begin at once, the others when the directory told of them.
/// </summary>
internal sealed class SyncSchedule(
    ISchedulerFactory schedulers, MailboxRoster roster, MailboxJobs jobs, ConfiguredMailboxes configured, IOptions<SyncOptions> options)
    : IHostedService
{
    /// <summary>
    /// Jobs under way or waiting for a place, of every kind. They hold no thread; <see cref="SyncPlaces"/> bounds how many mailboxes are read.
    /// </summary>
    public const int MostJobs = 1000;

    public async Task StartAsync(CancellationToken cancel)
    {
        if (!CronExpression.TryParse(options.Value.Schedule, out _))
            throw new ConfigurationException($"Sync:Schedule is '{options.Value.Schedule}', which is no Quartz cron expression.");

        await jobs.FollowAsync(roster.State, cancel);
        if (configured.Many.Count == 0) return;
        var job = JobBuilder.Create<RosterJob>().WithIdentity(RosterJob.Key).Build();
        var often = TriggerBuilder.Create().ForJob(job).StartNow().WithSimpleSchedule(s => s.WithInterval(RosterJob.Interval).RepeatForever()).Build();
        await (await schedulers.GetScheduler(cancel)).ScheduleJob(job, often, cancellationToken: cancel);
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
}
