using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Hosting;

/// <summary>The host of the verbs that do one thing and stop: no endpoints, no jobs.</summary>
internal static class OneShotHost
{
    /// <summary>With the store's schema brought up to date.</summary>
    /// <exception cref="ConfigurationException">A setting is wrong.</exception>
    public static async Task<IHost> BuildAsync(IReadOnlyList<string> settings, AppFolder folder, CancellationToken cancel)
    {
        var host = Build(settings, folder);
        await host.Services.GetRequiredService<Store>().MigrateAsync(cancel);
        return host;
    }

    /// <summary>With the store untouched.</summary>
    /// <exception cref="ConfigurationException">A setting is wrong.</exception>
    public static IHost Build(IReadOnlyList<string> settings, AppFolder folder)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory, Args = [Settings.ReadOnce] });
        Settings.Add(builder.Configuration, settings);
        builder.Logging.ClearProviders();
        builder.AddInboxRelationships(folder);
        var host = builder.Build();
        // The host is never started, so its options are checked here.
        _ = host.Services.GetRequiredService<IOptions<SyncOptions>>().Value;
        _ = host.Services.GetRequiredService<IOptions<GraphOptions>>().Value;
        return host;
    }
}
