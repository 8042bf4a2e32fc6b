namespace InboxRelationships.Service.Notifications;

/// <summary>Registers what keeps subscriptions and what takes notifications.</summary>
internal static class NotificationServices
{
    /// <summary>What every verb may need.</summary>
    public static void AddSubscriptions(this IServiceCollection services)
    {
        services.AddOptions<NotificationOptions>().BindConfiguration(NotificationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SubscriptionClaims>();
        services.AddSingleton<SubscriptionRequests>();
        services.AddSingleton<SubscriptionKeeper>();
        services.AddSingleton<SubscriptionEnd>();
    }

    /// <summary>What only `serve` does.</summary>
    public static void AddNotificationJobs(this IServiceCollection services)
    {
        services.AddSingleton<NotificationInbox>();
        services.AddSingleton<JobWakes>();
        services.AddSingleton<SubscriptionSchedule>();
        services.AddHostedService(s => s.GetRequiredService<SubscriptionSchedule>());
        services.AddHostedService<NotificationWork>();
    }
}
