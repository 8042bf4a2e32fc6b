using InboxRelationships.Service.Sync;
using Quartz;

namespace InboxRelationships.Service.Notifications;

/// <summary>Keeps one mailbox subscribed, and has it synced when a subscription begins.</summary>
[DisallowConcurrentExecution]
internal sealed class SubscriptionJob(SubscriptionKeeper keeper, JobWakes wakes, ILogger<SubscriptionJob> log) : IJob
{
    public const string MailboxKey = "mailbox";

    public static JobKey KeyOf(string mailbox) => new(mailbox, "subscriptions");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var mailbox = context.MergedJobDataMap.GetString(MailboxKey)!;
        try
        {
            if (await keeper.KeepAsync(mailbox, cancel)) await wakes.WakeAsync(MailboxSyncJob.KeyOf(mailbox), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The next start looks at it again.
        }
        catch (Exception exception)
        {
            log.LogError("Keeping a subscription failed: {Type}", exception.GetType().Name);
        }
    }
}
