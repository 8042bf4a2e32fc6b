using System.Collections.Concurrent;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Subscriptions;

/// <summary>The subscriptions that live, and the sending of what they asked for.</summary>
public sealed class SubscriptionList : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Subscription> _subscriptions = new(StringComparer.Ordinal);
    private readonly SimulatedGraph _graph;

    internal SubscriptionList(SimulatedGraph graph)
    {
        _graph = graph;
        foreach (var mailbox in graph.Mailboxes)
            mailbox.Changed += Notify;
    }

    public IReadOnlyList<Subscription> All => [.. _subscriptions.Values.Where(s => s.ExpiresAt > _graph.Time.GetUtcNow())];

    /// <summary>Where notifications wait and are posted, in their order.</summary>
    public NotificationQueue Queue { get; } = new();

    /// <summary>Sends <c>missed</c>, <c>reauthorizationRequired</c> or <c>subscriptionRemoved</c>; the last also ends the subscription.</summary>
    public void SendLifecycle(string subscriptionId, string lifecycleEvent)
    {
        var subscription = Find(subscriptionId) ?? throw new KeyNotFoundException($"no subscription {subscriptionId}");
        if (subscription.LifecycleNotificationUrl is { } url)
            Queue.Add(url, Notification.Lifecycle(subscription, lifecycleEvent));
        if (lifecycleEvent == "subscriptionRemoved")
            Remove(subscriptionId);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var mailbox in _graph.Mailboxes)
            mailbox.Changed -= Notify;
        return Queue.DisposeAsync();
    }

    internal Subscription? Find(string id) => All.FirstOrDefault(s => s.Id == id);

    internal void Put(Subscription subscription) => _subscriptions[subscription.Id] = subscription;

    internal void Remove(string id) => _subscriptions.TryRemove(id, out _);

    private void Notify(MailboxChange change)
    {
        if (_graph.Faults.Any(f => f.LosesNotification()))
        {
            foreach (var missing in All.Where(s => s.Covers(change)))
                SendLifecycle(missing.Id, "missed");
            return;
        }

        if (_graph.Faults.Select(f => f.LifecycleInPlaceOfNotification()).FirstOrDefault(e => e is not null) is { } lifecycleEvent)
        {
            foreach (var troubled in All.Where(s => s.Covers(change)))
                SendLifecycle(troubled.Id, lifecycleEvent);
            return;
        }

        var copies = _graph.Faults.Select(f => f.NotificationCopies).DefaultIfEmpty(1).Max();
        foreach (var subscription in All.Where(s => s.Covers(change)).SelectMany(s => Enumerable.Repeat(s, copies)))
            Queue.Add(subscription.NotificationUrl, Notification.Of(subscription, change));
    }
}
