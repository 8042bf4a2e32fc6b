using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Subscriptions;

/// <summary>Someone's wish to be told of changes.</summary>
public sealed record Subscription
{
    public required string Id { get; init; }

    public required SubscribedResource Resource { get; init; }

    /// <summary>Any of <c>created</c>, <c>updated</c>, <c>deleted</c>.</summary>
    public required IReadOnlyList<string> ChangeTypes { get; init; }

    public required Uri NotificationUrl { get; init; }

    public Uri? LifecycleNotificationUrl { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public string? ClientState { get; init; }

    /// <summary>Whether notifications carry immutable ids: asked for when it was made.</summary>
    public bool ImmutableIds { get; init; }

    public bool Covers(MailboxChange change) =>
        change.Mailbox == Resource.Mailbox
        && change.Kind == Resource.Kind
        && ChangeTypes.Contains(change.ChangeType)
        && (Resource.FolderId is null || Resource.FolderId == change.Item.FolderId);
}

/// <summary>What a subscription watches: a kind of resource in a mailbox, perhaps in one folder.</summary>
public sealed record SubscribedResource(string Path, SimulatedMailbox Mailbox, ResourceKind Kind, string? FolderId);
