using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Subscriptions;

/// <summary>The bodies Graph posts to a subscriber.</summary>
internal static class Notification
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    public static JsonObject Of(Subscription subscription, MailboxChange change)
    {
        var id = subscription.ImmutableIds ? change.Item.Id : DefaultId.Of(change.Item);
        var (collection, type) = change.Kind switch
        {
            ResourceKind.Message => ("Messages", "Message"),
            ResourceKind.Event => ("Events", "Event"),
            ResourceKind.Contact => ("Contacts", "Contact"),
        };
        var path = $"Users/{change.Mailbox.Id}/{collection}/{id}";
        var one = Head(subscription);
        one["changeType"] = change.ChangeType;
        one["resource"] = path;
        one["resourceData"] = new JsonObject { ["@odata.type"] = "#Microsoft.Graph." + type, ["@odata.id"] = path, ["id"] = id };
        return Envelope(one);
    }

    public static JsonObject Lifecycle(Subscription subscription, string lifecycleEvent)
    {
        var one = Head(subscription);
        one["lifecycleEvent"] = lifecycleEvent;
        one["resource"] = subscription.Resource.Path;
        return Envelope(one);
    }

    private static JsonObject Head(Subscription subscription) => new()
    {
        ["subscriptionId"] = subscription.Id,
        ["subscriptionExpirationDateTime"] = Instants.Text(subscription.ExpiresAt),
        ["clientState"] = subscription.ClientState,
        ["tenantId"] = Tenant,
    };

    private static JsonObject Envelope(JsonObject one) => new() { ["value"] = new JsonArray(one) };
}
