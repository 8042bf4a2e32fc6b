using Quartz;

namespace InboxRelationships.Service.Sync;

/// <summary>The scheduled sync of one mailbox; a run that is still under way is left alone.</summary>
[DisallowConcurrentExecution]
internal sealed class MailboxSyncJob(MailboxSync sync, SyncActivity activity, ILogger<MailboxSyncJob> log) : IJob
{
    public const string MailboxKey = "mailbox";

    public static JobKey KeyOf(string mailbox) => new(mailbox, "sync");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var mailbox = context.MergedJobDataMap.GetString(MailboxKey)!;
        var progress = new SyncProgress();
        using var run = activity.Begin(mailbox, progress);
        if (run is null) return;
        try
        {
            await sync.RunAsync(mailbox, progress, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopped between two pages; the cursor remembers.
        }
        catch (Exception exception)
        {
            // The job's edge: one sick mailbox must not take the host down. The type tells enough; a message could quote an address.
            log.LogError("Sync run failed: {Type} at {Place}", exception.GetType().Name, exception.StackTrace?.Split('\n', 2)[0].Trim());
        }
    }
}
