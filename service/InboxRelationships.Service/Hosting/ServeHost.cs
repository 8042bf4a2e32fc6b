using InboxRelationships.Service.Demo;
using InboxRelationships.Service.Notifications;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;
using Quartz;

namespace InboxRelationships.Service.Hosting;

/// <summary>Builds the web host of `serve`: endpoints, the pane's files, scheduled jobs.</summary>
internal static class ServeHost
{
    /// <param name="settings">Settings of the command line, in `--Key:Sub value` form.</param>
    /// <param name="demo">The simulated mailbox to show; null to serve the configured ones.</param>
    /// <param name="folder">Where this user's files live.</param>
    /// <exception cref="ConfigurationException">A setting is wrong.</exception>
    public static async Task<WebApplication> BuildAsync(IReadOnlyList<string> settings, DemoMailbox? demo, AppFolder folder)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot", Args = [Settings.ReadOnce] });
        Settings.Add(builder.Configuration, settings);
        if (demo is not null) builder.Configuration.AddInMemoryCollection(demo.Settings);
        CheckMode(builder.Configuration["Authentication:Mode"]);
        LocalOnly.CheckUrls(builder.Configuration["Urls"] ?? "");

        builder.AddInboxRelationships(folder);
        builder.Services.AddApi();
        builder.Services.AddJobs();
        if (demo is not null) builder.Services.AddDemo(demo);

        var app = builder.Build();
        await app.Services.GetRequiredService<Store>().MigrateAsync(default);
        app.Serve(isDemo: demo is not null);
        return app;
    }

    private static void AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.UseDefaultThreadPool(SyncSchedule.MostJobs));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<MailboxJobs>();
        services.AddNotificationJobs();
        services.AddHostedService<SyncSchedule>();
    }

    private static void Serve(this WebApplication app, bool isDemo)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        var notifications = app.Services.GetRequiredService<IOptions<NotificationOptions>>().Value;
        app.UseLocalOnly(notifications.AreOn ? NotificationEndpoints.Routes : []);
        app.UseStaticFiles();
        app.MapApi();
        app.MapHealth();
        if (notifications.AreOn) app.MapNotifications();
        if (isDemo) app.MapDemo();
        else app.MapGet("/", () => TypedResults.Redirect("/pane.html")).ExcludeFromDescription();
    }

    private static void CheckMode(string? mode)
    {
        if (mode is not null && !mode.Equals("Local", StringComparison.OrdinalIgnoreCase))
            throw new ConfigurationException($"Authentication:Mode is '{mode}'; this version knows Local only, where nobody but this machine may ask.");
    }
}
