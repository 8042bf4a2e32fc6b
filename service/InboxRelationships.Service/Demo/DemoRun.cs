using InboxRelationships.Service.CommandLine;
using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.Demo;

/// <summary>The demo's first sync, with its progress on the terminal, before the page opens.</summary>
internal static class DemoRun
{
    public static async Task SyncAsync(IServiceProvider services, CancellationToken cancel)
    {
        var mailbox = services.GetRequiredService<ConfiguredMailboxes>().Named[0];
        await ProgressDisplay.ShowAsync(
            [mailbox], (name, progress) => services.GetRequiredService<MailboxSync>().RunAsync(name, progress, cancel));
    }
}
