using System.Text.Json;
using System.Text.Json.Serialization;

namespace InboxRelationships.Service.Notifications;

/// <summary>What Graph posts: several notifications at once, of several subscriptions.</summary>
internal sealed record NotificationBody(IReadOnlyList<Notification?>? Value);

/// <summary>The part of a notification that is used. What changed is left out: a notification is a hint, and the delta tells the truth.</summary>
/// <param name="SubscriptionId">Graph's id of the subscription.</param>
/// <param name="ClientState">The secret the subscription was made with.</param>
/// <param name="LifecycleEvent">What became of the subscription itself; null where mail or events changed.</param>
internal sealed record Notification(string? SubscriptionId, string? ClientState, string? LifecycleEvent)
{
    private const int LongestText = 128;

    /// <summary>Whether it can be Graph's at all. What cannot is not even kept for examination, so that it fills no memory.</summary>
    [JsonIgnore]
    public bool IsPlausible => SubscriptionId is { Length: > 0 and <= LongestText }
        && ClientState is { Length: > 0 and <= LongestText } && LifecycleEvent is null or { Length: <= LongestText };
}

/// <summary>Source-generated reading of notifications.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NotificationBody))]
internal sealed partial class NotificationJson : JsonSerializerContext;
