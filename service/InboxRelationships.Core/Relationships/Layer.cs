namespace InboxRelationships.Core.Relationships;

/// <summary>Circle a person belongs to, by rank and an absolute floor.</summary>
public enum Layer
{
    /// <summary>The five closest, in contact at least weekly.</summary>
    Inner,

    /// <summary>The next fifteen.</summary>
    Close,

    /// <summary>The next fifty.</summary>
    Regular,

    /// <summary>The rest of some 150 with whom contact is kept.</summary>
    Wider,

    /// <summary>Beyond.</summary>
    Outer,
}
