namespace InboxRelationships.Service.Forget;

/// <summary>The proof of an erasure.</summary>
/// <param name="Before">Tables before it.</param>
/// <param name="After">Tables after it, in the same order.</param>
/// <param name="IsProven">Nothing of what had to go is left in any row or free page.</param>
/// <param name="Sentences">What else the owner should know.</param>
internal sealed record ErasureReport(IReadOnlyList<TableCount> Before, IReadOnlyList<TableCount> After, bool IsProven, IReadOnlyList<string> Sentences);
