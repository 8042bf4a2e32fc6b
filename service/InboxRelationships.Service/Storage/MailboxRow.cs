namespace InboxRelationships.Service.Storage;

/// <summary>A mailbox the service reads.</summary>
internal sealed class MailboxRow
{
    public long Id { get; set; }

    /// <summary>As configured; the name operators use.</summary>
    public required string Name { get; set; }

    /// <summary>The user's GUID in the directory.</summary>
    public required string GraphUserId { get; set; }

    public required string DisplayName { get; set; }

    /// <summary>All addresses of the owner, normalised, one a line, ordinal order.</summary>
    public required string OwnerAddresses { get; set; }

    /// <summary>Windows or IANA time-zone id as Graph has it.</summary>
    public required string TimeZone { get; set; }

    public required string Locale { get; set; }

    /// <summary>Key of this mailbox's keyed hashes, protected by ASP.NET Core data protection.</summary>
    public required byte[] ProtectedHashKey { get; set; }

    public MailboxState State { get; set; }

    /// <summary>When user, aliases and settings were last read.</summary>
    public DateTimeOffset ProfileReadAt { get; set; }

    /// <summary>The calendar window the event cursor was opened for.</summary>
    public DateTimeOffset? EventsFrom { get; set; }

    public DateTimeOffset? EventsTo { get; set; }

    /// <summary>End of the last run in which nothing stayed pending.</summary>
    public DateTimeOffset? LastCompleteAt { get; set; }

    /// <summary>When every folder's ids were last compared with Graph's; null before the first sync.</summary>
    public DateTimeOffset? ComparedAt { get; set; }

    /// <summary>End of the last run, complete or not.</summary>
    public DateTimeOffset? LastRunAt { get; set; }

    /// <summary>Requests of the last run.</summary>
    public int LastRequests { get; set; }

    /// <summary>How many of them had to be repeated.</summary>
    public int LastRetries { get; set; }

    /// <summary>The `now` the derived rows were computed for; null before the first mining.</summary>
    public DateTimeOffset? MinedAt { get; set; }

    /// <summary>Something was written since <see cref="MinedAt"/>.</summary>
    public bool NeedsMining { get; set; }

    /// <summary>Counts what was written; a mining that began before the last change leaves <see cref="NeedsMining"/> as it is.</summary>
    public long Changes { get; set; }

    /// <summary>What the last run could not read, one sentence a line.</summary>
    public string Gaps { get; set; } = "";
}

/// <summary>Whether a mailbox can be read at all.</summary>
internal enum MailboxState
{
    /// <summary>Readable as far as is known.</summary>
    Ready,

    /// <summary>Sign-in is refused: consent withdrawn, secret expired, licence removed.</summary>
    AccessDenied,

    /// <summary>The mailbox does not exist, is inactive or on premises.</summary>
    Gone,
}
