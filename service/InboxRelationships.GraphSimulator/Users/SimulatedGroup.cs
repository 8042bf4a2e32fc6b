namespace InboxRelationships.GraphSimulator.Users;

/// <summary>A group of the directory.</summary>
/// <param name="Id">A GUID in Graph.</param>
/// <param name="Members">Ids of mailboxes and of other groups; what is neither is somebody without a mailbox, such as a device.</param>
public sealed record SimulatedGroup(string Id, IReadOnlyList<string> Members)
{
    /// <summary>The id of the group that holds every mailbox.</summary>
    public const string Everybody = "00000000-0000-0000-0000-00000000a110";
}
