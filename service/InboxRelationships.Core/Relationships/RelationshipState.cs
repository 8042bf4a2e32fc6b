namespace InboxRelationships.Core.Relationships;

/// <summary>How a relationship stands. Export names are these in camel case.</summary>
public enum RelationshipState
{
    /// <summary>In contact at the usual rhythm.</summary>
    Active,

    /// <summary>Quieter than usual.</summary>
    Cooling,

    /// <summary>Well past the usual rhythm.</summary>
    Overdue,

    /// <summary>Silent for long.</summary>
    Dormant,

    /// <summary>Only one side ever wrote.</summary>
    OneWay,

    /// <summary>No real contact yet.</summary>
    Stranger,
}
