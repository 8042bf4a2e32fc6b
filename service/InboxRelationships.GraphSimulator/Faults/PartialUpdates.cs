namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>A message whose read mark changed comes back with id, isRead and parentFolderId only, whatever was selected.</summary>
public sealed class PartialUpdates : Fault
{
    internal override bool MakesUpdatesPartial => true;
}
