using System.Collections.Concurrent;
using Quartz;

namespace InboxRelationships.Service.Tests.Hosting;

/// <summary>Hears of every job that begins and ends, so that a test waits for what happens and not for time to pass.</summary>
internal sealed class JobRuns : IJobListener
{
    private readonly ConcurrentQueue<JobKey> _begun = [];
    private readonly ConcurrentQueue<JobKey> _ended = [];
    private readonly SemaphoreSlim _news = new(0);

    public string Name => "test";

    public static async Task<JobRuns> ListenAsync(ISchedulerFactory schedulers, CancellationToken cancel)
    {
        var runs = new JobRuns();
        (await schedulers.GetScheduler(cancel)).ListenerManager.AddJobListener(runs);
        return runs;
    }

    public int Begun(JobKey job) => _begun.Count(job.Equals);

    public int Ended(JobKey job) => _ended.Count(job.Equals);

    /// <summary>Looks whenever a job ends, and once at first.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, CancellationToken cancel)
    {
        while (!await holds()) await _news.WaitAsync(cancel);
    }

    public Task UntilAsync(Func<bool> holds, CancellationToken cancel) => UntilAsync(() => Task.FromResult(holds()), cancel);

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancel)
    {
        _begun.Enqueue(context.JobDetail.Key);
        return ValueTask.CompletedTask;
    }

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? exception, CancellationToken cancel)
    {
        _ended.Enqueue(context.JobDetail.Key);
        _news.Release();
        return ValueTask.CompletedTask;
    }
}
