namespace InboxRelationships.Service.Storage;

/// <summary>An address that was erased and must not come back. The address itself is not kept, only its keyed hash.</summary>
internal sealed class NeverTrackRow
{
    public required string Hash { get; set; }

    /// <summary>The key of all these hashes, the same in every row, protected by ASP.NET Core data protection.</summary>
    public required byte[] ProtectedKey { get; set; }
}
