namespace InboxRelationships.Core.People;

/// <summary>How sure it is that two addresses are one person's.</summary>
public enum LinkTier
{
    /// <summary>The owner said so.</summary>
    Owner,

    /// <summary>It cannot be otherwise.</summary>
    Certain,

    /// <summary>Several pieces of evidence agree.</summary>
    Likely,
}

/// <summary>Two addresses taken for one person's, and why. Without the link the addresses fall apart again; nothing else remembers it.</summary>
/// <param name="One">One address.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">One short sentence in the product's words.</param>
/// <param name="Tier">How sure.</param>
public sealed record Merge(string One, string Other, string Why, LinkTier Tier = LinkTier.Likely);
