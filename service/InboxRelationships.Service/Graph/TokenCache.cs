using Azure.Identity;

namespace InboxRelationships.Service.Graph;

/// <summary>Whether and where tokens of a sign-in outlive the process.</summary>
/// <param name="Options">As the credential takes it; null when tokens live in memory only.</param>
/// <param name="Notice">What the owner should know of it, in one sentence; null when there is nothing to know.</param>
internal sealed record TokenCache(TokenCachePersistenceOptions? Options, string? Notice)
{
    /// <summary>The name tokens are kept under in the system's own store.</summary>
    private const string Name = "InboxRelationships";

    public static TokenCache Of(bool hasKeyring, bool allowsPlainFile, PlainTokenFile file) => (hasKeyring, allowsPlainFile) switch
    {
        (true, _) => new(new TokenCachePersistenceOptions { Name = Name }, null),
        (false, true) => new(file, $"There is no keyring here, so the sign-in is kept unencrypted in {file.Path}, readable by you alone."),
        (false, false) => new(
            null, "There is no keyring here, so the sign-in lasts only as long as this process; "
                + "Graph:AllowUnencryptedTokenCache true keeps it in an unencrypted file."),
    };
}
