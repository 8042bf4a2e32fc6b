using System.CommandLine;
using InboxRelationships.Service.Demo;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.CommandLine;

/// <summary>`serve`: endpoints and scheduled jobs; the demo while no mailbox is configured.</summary>
internal static class ServeVerb
{
    public static Command Create() => Verbs.Create(
        "serve", "Starts the web endpoints and the scheduled sync; without configured mailboxes, the demo.",
        (_, settings, cancel) => RunAsync(settings, cancel));

    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancel)
    {
        var configuration = new ConfigurationManager();
        Settings.Add(configuration, settings);
        if (configuration.GetSection("Mailboxes").GetChildren().Any())
        {
            await using var service = await ServeHost.BuildAsync(settings, null, AppFolder.OfUser());
            await ListenAsync(service, "InboxRelationships listens at {0}", cancel);
            return 0;
        }

        await using var demo = await DemoMailbox.StartAsync(cancel);
        await using var app = await ServeHost.BuildAsync(settings, demo, demo.Folder);
        await DemoRun.SyncAsync(app.Services, cancel);
        await ListenAsync(app, "The demo is ready: open {0} (Ctrl-C ends it; it leaves nothing behind)", cancel);
        return 0;
    }

    private static async Task ListenAsync(WebApplication app, string line, CancellationToken cancel)
    {
        await app.StartAsync(cancel);
        Console.WriteLine(line, app.Urls.First());
        await app.WaitForShutdownAsync(cancel);
    }
}
