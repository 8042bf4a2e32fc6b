namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>One state of a message, event, contact or folder. Never changed: a change stores a new one under the same id.</summary>
public sealed record StoredItem
{
    /// <summary>The immutable id: the archive's.</summary>
    public required string Id { get; init; }

    public required string FolderId { get; init; }

    /// <summary>When received (messages) or started (events): the order of lists, newest first.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The resource as UTF-8 JSON, without annotations.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    public string? ODataType { get; init; }

    public bool IsRead { get; init; }

    /// <summary>When it is and what part of a series; only events have it.</summary>
    public EventSpan? Event { get; init; }

    /// <summary>How often it was moved: a default id names one stay in one folder.</summary>
    public int Moves { get; init; }

    /// <summary>The mailbox's version when it came into its folder.</summary>
    public long ArrivedVersion { get; init; }

    /// <summary>When it had come into its folder before, if it left and returned.</summary>
    public long? EarlierArrival { get; init; }

    /// <summary>When it had left its folder, if it returned.</summary>
    public long? EarlierDeparture { get; init; }

    /// <summary>The mailbox's version of the last change to anything but the read mark.</summary>
    public long ContentVersion { get; init; }

    /// <summary>The mailbox's version of the last change of the read mark.</summary>
    public long ReadVersion { get; init; }

    public long Version => Math.Max(ContentVersion, ReadVersion);
}

/// <summary>What is left in a folder of an item that was moved out of it or deleted, with <c>@removed</c>'s reason.</summary>
public sealed record Tombstone(StoredItem Last, long Version, string Reason);
