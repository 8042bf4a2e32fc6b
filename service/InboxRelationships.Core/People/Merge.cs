namespace InboxRelationships.Core.People;

/// <summary>Two addresses taken for one person's, and why.</summary>
/// <param name="One">The ordinally lower address.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">One short sentence in the product's words.</param>
internal sealed record Merge(string One, string Other, string Why);
