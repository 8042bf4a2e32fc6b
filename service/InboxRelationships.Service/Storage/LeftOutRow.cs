namespace InboxRelationships.Service.Storage;

/// <summary>
/// A message that stands in a folder's list and is not kept, because it makes no sense or is of somebody never to be tracked: without this
/// mark the nightly comparison would fetch it again each night.
/// </summary>
internal sealed class LeftOutRow
{
    public long FolderId { get; set; }

    /// <summary>SHA-256 of its id: enough to know it again, and nothing that leads to it.</summary>
    public required string Hash { get; set; }
}
