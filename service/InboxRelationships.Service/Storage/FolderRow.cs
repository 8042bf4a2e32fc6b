namespace InboxRelationships.Service.Storage;

/// <summary>A mail folder as Graph last told of it.</summary>
internal sealed class FolderRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }
    public required string GraphId { get; set; }
    public string? ParentGraphId { get; set; }
    public required string DisplayName { get; set; }
    public string? WellKnownName { get; set; }

    /// <summary>Graph's own count of items in it.</summary>
    public int? TotalItemCount { get; set; }

    /// <summary>When Graph counted.</summary>
    public DateTimeOffset? CountedAt { get; set; }

    /// <summary>Neither it nor a folder above it is excluded.</summary>
    public bool IsSynced { get; set; }

    /// <summary>The baseline of the folder tree in which it was last met.</summary>
    public int Baseline { get; set; }
}
