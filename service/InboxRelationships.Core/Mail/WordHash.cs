namespace InboxRelationships.Core.Mail;

/// <summary>FNV-1a over 32 bits (Fowler, Noll, Vo; RFC 9923). Trained weights are bound to it: whoever changes it trains them anew.</summary>
internal static class WordHash
{
    /// <summary>The hash of nothing.</summary>
    public const uint Basis = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>A hash with one thing more in it.</summary>
    public static uint With(uint hash, uint next) => unchecked((hash ^ next) * Prime);
}
