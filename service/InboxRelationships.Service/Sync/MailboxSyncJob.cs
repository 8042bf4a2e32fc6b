using InboxRelationships.Service.Notifications;
using Quartz;

namespace InboxRelationships.Service.Sync;

/// <summary>The scheduled sync of one mailbox; a run that is still under way is left alone.</summary>
[DisallowConcurrentExecution]
internal sealed class MailboxSyncJob(
    MailboxSync sync, SyncActivity activity, RestingMailboxes resting, SyncPlaces places, ILogger<MailboxSyncJob> log) : IJob
{
    public const string MailboxKey = "mailbox";

    /// <summary>Set on the trigger of the service's start, which also tries a mailbox that rests: its owner may have helped it.</summary>
    public const string AtStartKey = "at-start";

    /// <summary>The group of all such jobs.</summary>
    public const string Group = "sync";

    public static JobKey KeyOf(string mailbox) => new(mailbox, Group);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var told = context.MergedJobDataMap;
        await RunAsync(told.GetString(MailboxKey)!, told.ContainsKey(AtStartKey), cancel, context.Trigger.Key.Group == JobWakes.Group);
    }

    /// <summary>One scheduled run.</summary>
    public async Task RunAsync(string mailbox, bool isAtStart, CancellationToken cancel, bool isWoken = false)
    {
        var progress = new SyncProgress();
        using var run = activity.Begin(mailbox, progress);
        if (run is null) return;
        try
        {
            if (!isAtStart && await resting.RestsAsync(mailbox, cancel)) return;
            await places.HoldAsync(mailbox, progress, () => sync.RunAsync(mailbox, progress, cancel, isWoken), cancel);
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
