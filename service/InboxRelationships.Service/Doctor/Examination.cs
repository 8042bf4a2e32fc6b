namespace InboxRelationships.Service.Doctor;

/// <summary>All checks of `doctor`, from the ground up.</summary>
internal sealed class Examination(StorageExam storage, ClockExam clock, AccessExam access, ServingExam serving, SubscriptionExam subscriptions)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel) =>
    [
        .. await storage.RunAsync(cancel), await clock.RunAsync(cancel), .. await access.RunAsync(cancel),
        .. await serving.RunAsync(cancel), .. await subscriptions.RunAsync(cancel),
    ];
}
