using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Subscriptions;
using InboxRelationships.Service.Notifications;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.Tests.Hosting;
using Quartz;

namespace InboxRelationships.Service.Tests.Notifications;

/// <summary>A served service behind a tunnel, subscribed, and at rest.</summary>
internal sealed class NotifiedService : IAsyncDisposable
{
    public static readonly JobKey Sync = MailboxSyncJob.KeyOf("me");
    public static readonly JobKey Subscribing = SubscriptionJob.KeyOf("me");

    /// <summary>The scheduled one of the start, and the one that follows the subscription.</summary>
    public const int RunsAtStart = 2;

    private readonly Tunnel _tunnel;

    private NotifiedService(Tunnel tunnel, ServedService served) => (_tunnel, Served) = (tunnel, served);

    public ServedService Served { get; }

    public JobRuns Runs => Served.Runs;

    public IReadOnlyList<Subscription> Subscriptions => Served.Graph.Subscriptions.All;

    public Subscription OfMessages => Subscriptions.Single(s => s.Resource.Kind == ResourceKind.Message);

    public static async Task<NotifiedService> StartAsync(SimulatedMailbox mailbox, CancellationToken cancel)
    {
        var tunnel = await Tunnel.OpenAsync(cancel);
        var served = await ServedService.StartAsync(mailbox, cancel, "--Notifications:PublicAddress", tunnel.Address);
        tunnel.LeadTo(served.Address);
        var service = new NotifiedService(tunnel, served);
        // Each sync is followed by a look at the subscriptions, which also begins with a look.
        await service.Runs.UntilAsync(() => service.Runs.Ended(Sync) == RunsAtStart && service.Runs.Ended(Subscribing) == RunsAtStart + 1, cancel);
        return service;
    }

    /// <summary>Posts from outside.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, null, "application/json") };
        request.Headers.Host = Tunnel.PublicName;
        return await Served.Client.SendAsync(request, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        await _tunnel.DisposeAsync();
    }
}
