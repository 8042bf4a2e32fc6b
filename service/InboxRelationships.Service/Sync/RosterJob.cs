using InboxRelationships.Service.Storage;
using Quartz;

namespace InboxRelationships.Service.Sync;

/// <summary>Reads the roster anew: daily, and every few minutes while something of it is unknown.</summary>
[DisallowConcurrentExecution]
internal sealed class RosterJob(MailboxRoster roster, MailboxJobs jobs, ILogger<RosterJob> log) : IJob
{
    public static JobKey Key { get; } = new("all", "roster");

    /// <summary>The looks at whether the roster is to be read.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        try
        {
            if (!roster.IsFresh) await jobs.FollowAsync(await roster.ReadAsync(cancel), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The next start reads it.
        }
        catch (Exception exception)
        {
            log.LogError("Reading the roster failed: {Type} {Trouble}", exception.GetType().Name, StoreTrouble.Of(exception));
        }
    }
}
