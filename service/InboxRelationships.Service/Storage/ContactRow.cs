namespace InboxRelationships.Service.Storage;

/// <summary>A card of the owner's address book.</summary>
internal sealed class ContactRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }
    public required string GraphId { get; set; }

    /// <summary>The contact folder it was met in.</summary>
    public required string Folder { get; set; }

    public required string DisplayName { get; set; }

    /// <summary>Normalised, one a line.</summary>
    public required string Addresses { get; set; }

    public string? Company { get; set; }
    public string? JobTitle { get; set; }
    public int Baseline { get; set; }
}
