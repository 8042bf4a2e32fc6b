using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;

namespace InboxRelationships.Service.Notifications;

/// <summary>What is asked of Graph about subscriptions, through the mailbox's gate and with the patience of its sync.</summary>
internal sealed class SubscriptionRequests(
    GraphClients clients, MailboxGates gates, IOptions<SyncOptions> sync, IOptions<NotificationOptions> options, TimeProvider clock)
{
    /// <summary>How long a subscription is asked to live; Graph grants less than seven days.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(6);

    /// <summary>Subscribes; Graph asks our address for its consent before it answers.</summary>
    /// <exception cref="GraphFailureException">Graph refuses, or does not reach the address.</exception>
    public async Task<(string Id, DateTimeOffset ExpiresAt)> CreateAsync(
        MailboxRow mailbox, SubscribedCollection collection, string clientState, CancellationToken cancel)
    {
        var wish = new Subscription
        {
            ChangeType = "created,updated,deleted",
            Resource = $"/users/{mailbox.GraphUserId}/{(collection == SubscribedCollection.Messages ? "messages" : "events")}",
            NotificationUrl = options.Value.UrlOf(NotificationEndpoints.Changes),
            LifecycleNotificationUrl = options.Value.UrlOf(NotificationEndpoints.Lifecycle),
            ClientState = clientState,
            ExpirationDateTime = clock.GetUtcNow() + Life,
        };
        var made = await ReaderOf(mailbox.Name)
            .SendAsync(() => clients.Client.Subscriptions.ToPostRequestInformation(wish), GraphJson.Default.GraphSubscription, cancel);
        return (made.Id ?? throw new GraphFailureException(GraphFailureReason.Unintelligible, "the subscription has no id"), ExpiryOf(made));
    }

    /// <summary>Prolongs it, which also tells Graph that the service still has its rights.</summary>
    /// <returns>When it ends now.</returns>
    /// <exception cref="GraphFailureException">`NotFound`: Graph knows it no longer.</exception>
    public async Task<DateTimeOffset> RenewAsync(string mailbox, string id, CancellationToken cancel)
    {
        var wish = new Subscription { ExpirationDateTime = clock.GetUtcNow() + Life };
        var renewed = await ReaderOf(mailbox).SendAsync(
            () => clients.Client.Subscriptions[id].ToPatchRequestInformation(wish), GraphJson.Default.GraphSubscription, cancel);
        return ExpiryOf(renewed);
    }

    /// <summary>Ends it; one that Graph no longer knows has ended.</summary>
    public async Task EndAsync(string mailbox, string id, CancellationToken cancel)
    {
        try
        {
            await ReaderOf(mailbox).SendAsync(() => clients.Client.Subscriptions[id].ToDeleteRequestInformation(), cancel);
        }
        catch (GraphFailureException gone) when (gone.Reason == GraphFailureReason.NotFound)
        {
            // So it is.
        }
    }

    private static DateTimeOffset ExpiryOf(GraphSubscription subscription) =>
        Instants.Of(subscription.ExpirationDateTime) ?? throw new GraphFailureException(GraphFailureReason.Unintelligible, "the subscription has no end");

    private GraphReader ReaderOf(string mailbox) => new(
        clients.Client, gates.Of(mailbox),
        new GraphPatience(sync.Value.MaxTries, sync.Value.RetryDelay, Random.Shared, new RetryBudget(sync.Value.RetryBudget)),
        new RequestTally(), clock);
}
