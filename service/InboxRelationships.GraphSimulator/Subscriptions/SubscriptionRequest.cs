using System.Globalization;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Subscriptions;

/// <summary>Reads what a client asks to be told of, and refuses what Graph refuses.</summary>
internal static class SubscriptionRequest
{
    private const int LongestClientState = 128;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10_080);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(45);

    public static Subscription Read(GraphCall call, JsonObject body)
    {
        if (body.Flag("includeResourceData") == true)
            throw Invalid("The simulator sends no resource data.");
        var clientState = body.Text("clientState");
        if (clientState?.Length > LongestClientState)
            throw Invalid($"clientState is longer than {LongestClientState} characters.");

        return new()
        {
            Id = Guid.NewGuid().ToString(),
            Resource = Resource(call, body.Text("resource") ?? throw Invalid("resource is missing.")),
            ChangeTypes = ChangeTypes(body.Text("changeType")),
            NotificationUrl = Address(body.Text("notificationUrl")) ?? throw Invalid("notificationUrl is missing."),
            LifecycleNotificationUrl = Address(body.Text("lifecycleNotificationUrl")),
            ExpiresAt = Expiry(body, call.Graph.Time.GetUtcNow()),
            ClientState = clientState,
            ImmutableIds = call.Prefer.ImmutableIds,
        };
    }

    public static DateTimeOffset Expiry(JsonObject body, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParse(body.Text("expirationDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var asked))
            throw Invalid("expirationDateTime is not an instant.");
        if (asked - now > LongestLife)
            throw Invalid("Subscription expiration can only be 10080 minutes in the future.");
        return asked - now < ShortestLife ? now + ShortestLife : asked.ToUniversalTime();
    }

    private static SubscribedResource Resource(GraphCall call, string resource)
    {
        var parts = GraphPath.Normalise(resource.Trim('/')).Split('/');
        var isMe = parts[0].Equals("me", StringComparison.OrdinalIgnoreCase);
        var mailbox = isMe ? call.Graph.MailboxOf(call.Http) : parts.Length > 1 ? call.Graph.Find(parts[1]) : null;
        var watched = parts.Skip(isMe ? 1 : 2).Select(p => p.ToLowerInvariant()).ToList();
        if (mailbox is null)
            throw Invalid($"The resource '{resource}' is not found.");

        return watched switch
        {
            ["messages"] => new(resource, mailbox, ResourceKind.Message, null),
            ["mailfolders", _, "messages"] => new(resource, mailbox, ResourceKind.Message, Folder(mailbox, parts[^2])),
            ["events"] => new(resource, mailbox, ResourceKind.Event, null),
            ["contacts"] => new(resource, mailbox, ResourceKind.Contact, null),
            _ => throw Invalid($"The resource '{resource}' cannot be subscribed to."),
        };
    }

    private static string Folder(SimulatedMailbox mailbox, string key) =>
        mailbox.Folders.Find(key)?.Id ?? throw new GraphErrorException(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    private static List<string> ChangeTypes(string? text)
    {
        var types = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        return types.Count > 0 && types.TrueForAll(t => t is "created" or "updated" or "deleted")
            ? types
            : throw Invalid("changeType must name created, updated or deleted.");
    }

    // The real Graph takes https only; a test on this machine has no certificate.
    private static Uri? Address(string? text)
    {
        if (text is null)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || address.IsLoopback)
            ? address
            : throw Invalid("Notification URL must be HTTPS.");
    }

    private static GraphErrorException Invalid(string message) => new(400, "InvalidRequest", message);
}
