using Quartz;

namespace InboxRelationships.Service.Notifications;

/// <summary>Ends the subscriptions that the configuration wants no more.</summary>
[DisallowConcurrentExecution]
internal sealed class SubscriptionEndJob(SubscriptionEnd end, ILogger<SubscriptionEndJob> log) : IJob
{
    public static JobKey Key { get; } = new("all", "unwanted subscriptions");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        try
        {
            await end.UnwantedAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The next start looks at it again.
        }
        catch (Exception exception)
        {
            log.LogError("Ending subscriptions failed: {Type}", exception.GetType().Name);
        }
    }
}
