namespace InboxRelationships.Service.Storage;

/// <summary>What Graph is asked to tell of one mailbox; at most one row a mailbox and collection, shared by all instances on this store.</summary>
internal sealed class SubscriptionRow
{
    public long MailboxId { get; set; }
    public SubscribedCollection Collection { get; set; }

    /// <summary>Graph's id of it; null while there is none.</summary>
    public string? GraphId { get; set; }

    /// <summary>SHA-256 of the secret Graph repeats in each notification.</summary>
    public byte[]? ClientStateHash { get; set; }

    /// <summary>Where Graph delivers.</summary>
    public string? Url { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it is to be renewed; in the past once Graph demands it, and at a start, when nobody knows what was missed.</summary>
    public DateTimeOffset RenewAt { get; set; }

    /// <summary>Nobody touches it before: somebody is at it now, or the last try failed and another one so soon would fail too.</summary>
    public DateTimeOffset RestsUntil { get; set; }

    /// <summary>Why it could not be kept, as status and code; null when it could, and while somebody is at it.</summary>
    public string? Problem { get; set; }
}

/// <summary>The collections of a mailbox whose changes Graph tells.</summary>
internal enum SubscribedCollection
{
    Messages,
    Events,
}
