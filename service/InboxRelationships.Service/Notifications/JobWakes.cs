using System.Collections.Concurrent;
using Quartz;

namespace InboxRelationships.Service.Notifications;

/// <summary>
/// Runs jobs at once. However many wishes come while a run is waiting to begin, that one run serves them all; wishes that come
/// while it is under way are served by one more behind it, for it may already have passed what they are about.
/// </summary>
internal sealed class JobWakes(ISchedulerFactory schedulers) : IJobListener
{
    /// <summary>The group of triggers that come from wishes, not from a schedule.</summary>
    public const string Group = "wakes";

    private readonly ConcurrentDictionary<JobKey, bool> _waiting = [];

    public string Name => Group;

    /// <returns>Whether there is such a job.</returns>
    public async Task<bool> WakeAsync(JobKey job, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        if (!await scheduler.Exists(job, cancel)) return false;
        if (!_waiting.TryAdd(job, true)) return true;
        try
        {
            await scheduler.ScheduleJob(Trigger(job), cancellationToken: cancel);
            return true;
        }
        catch
        {
            _waiting.TryRemove(job, out _);
            throw;
        }
    }

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancel)
    {
        if (context.Trigger.Key.Group == Group) _waiting.TryRemove(context.JobDetail.Key, out _);
        return ValueTask.CompletedTask;
    }

    private static ITrigger Trigger(JobKey job) => TriggerBuilder.Create().ForJob(job).WithIdentity($"{Guid.NewGuid()}", Group)
        .StartNow().WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build();
}
