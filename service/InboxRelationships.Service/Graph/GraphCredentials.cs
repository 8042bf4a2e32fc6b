using Azure.Core;
using Azure.Identity;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Graph;

/// <summary>Builds the credential that the settings name.</summary>
internal sealed class GraphCredentials(SignInRecord signIn)
{
    /// <summary>The name tokens are cached under on this machine.</summary>
    private const string CacheName = "InboxRelationships";

    /// <exception cref="ConfigurationException">No credential is named, or a setting it needs is missing.</exception>
    public TokenCredential Create(GraphOptions options) => Chosen(options) switch
    {
        GraphCredential.AccessToken => new ReadyToken(Needed(options.AccessToken, "AccessToken")),
        GraphCredential.DeviceCode => new DeviceCodeCredential(new DeviceCodeCredentialOptions
        {
            TenantId = options.TenantId,
            ClientId = Needed(options.ClientId, "ClientId"),
            TokenCachePersistenceOptions = Cache(),
            AuthenticationRecord = signIn.Read(),
            DeviceCodeCallback = (code, _) => Console.Error.WriteLineAsync(code.Message),
        }),
        GraphCredential.Browser => new InteractiveBrowserCredential(new InteractiveBrowserCredentialOptions
        {
            TenantId = options.TenantId,
            ClientId = Needed(options.ClientId, "ClientId"),
            TokenCachePersistenceOptions = Cache(),
            AuthenticationRecord = signIn.Read(),
        }),
        GraphCredential.ClientCertificate => new ClientCertificateCredential(
            Needed(options.TenantId, "TenantId"), Needed(options.ClientId, "ClientId"), Needed(options.CertificatePath, "CertificatePath")),
        GraphCredential.ClientSecret => new ClientSecretCredential(
            Needed(options.TenantId, "TenantId"), Needed(options.ClientId, "ClientId"), Needed(options.ClientSecret, "ClientSecret")),
        GraphCredential.ManagedIdentity => new ManagedIdentityCredential(
            options.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned),
        GraphCredential.WorkloadIdentity => new WorkloadIdentityCredential(
            new WorkloadIdentityCredentialOptions { TenantId = options.TenantId, ClientId = options.ClientId }),
    };

    private static GraphCredential Chosen(GraphOptions options) => options.Credential
        ?? throw new ConfigurationException("Graph:Credential is not set: name how to sign in, or run without Mailboxes to see the demo.");

    private static TokenCachePersistenceOptions Cache() => new() { Name = CacheName };

    private static string Needed(string? value, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw new ConfigurationException($"Graph:{key} is not set, and this Graph:Credential needs it.") : value;

    /// <summary>A bearer token somebody fetched already.</summary>
    private sealed class ReadyToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext request, CancellationToken cancel) => new(token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext request, CancellationToken cancel) => new(GetToken(request, cancel));
    }
}
