namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every notification is posted twice.</summary>
public sealed class DuplicateNotifications : Fault
{
    internal override int NotificationCopies => 2;
}
