namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Where an answer asks to wait, it names a date in place of seconds.</summary>
public sealed class RetryAfterDate : Fault
{
    internal override bool DatesRetryAfter => true;
}
