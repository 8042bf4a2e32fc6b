using Azure.Core;
using Azure.Identity;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Graph;

/// <summary>Builds the credential that the settings name.</summary>
internal sealed class GraphCredentials(SignInRecord signIn, AppFolder folder)
{
    /// <summary>Whether a credential made from now on may ask a person to sign in when it has no token; `doctor` only looks.</summary>
    public bool MayAsk { get; set; } = true;

    /// <exception cref="ConfigurationException">No credential is named, or a setting it needs is missing.</exception>
    public TokenCredential Create(GraphOptions options) => Chosen(options) switch
    {
        GraphCredential.AccessToken => new ReadyToken(Needed(options.AccessToken, "AccessToken")),
        GraphCredential.DeviceCode => DeviceCode(options, Needed(options.ClientId, "ClientId")),
        GraphCredential.Browser => Browser(options, Needed(options.ClientId, "ClientId")),
        GraphCredential.ClientCertificate => new ClientCertificateCredential(
            Needed(options.TenantId, "TenantId"), Needed(options.ClientId, "ClientId"), Existing(Needed(options.CertificatePath, "CertificatePath"))),
        GraphCredential.ClientSecret => new ClientSecretCredential(
            Needed(options.TenantId, "TenantId"), Needed(options.ClientId, "ClientId"), Needed(options.ClientSecret, "ClientSecret")),
        GraphCredential.ManagedIdentity => new ManagedIdentityCredential(
            options.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned),
        GraphCredential.WorkloadIdentity => new WorkloadIdentityCredential(
            new WorkloadIdentityCredentialOptions { TenantId = options.TenantId, ClientId = options.ClientId }),
    };

    private DeviceCodeCredential DeviceCode(GraphOptions options, string clientId)
    {
        var (cache, record) = Remembered(options, clientId);
        return new(new DeviceCodeCredentialOptions
        {
            TenantId = options.TenantId,
            ClientId = clientId,
            TokenCachePersistenceOptions = cache,
            AuthenticationRecord = record,
            DisableAutomaticAuthentication = record is not null || !MayAsk,
            DeviceCodeCallback = (code, _) => Console.Error.WriteLineAsync(code.Message),
        });
    }

    private InteractiveBrowserCredential Browser(GraphOptions options, string clientId)
    {
        var (cache, record) = Remembered(options, clientId);
        return new(new InteractiveBrowserCredentialOptions
        {
            TenantId = options.TenantId,
            ClientId = clientId,
            TokenCachePersistenceOptions = cache,
            AuthenticationRecord = record,
            DisableAutomaticAuthentication = record is not null || !MayAsk,
        });
    }

    /// <summary>
    /// The record counts only where tokens are kept. With it nobody is asked in the middle of a scheduled run: a sign-in that has ended is a
    /// state, and `connect` renews it.
    /// </summary>
    private (TokenCachePersistenceOptions? Cache, AuthenticationRecord? Record) Remembered(GraphOptions options, string clientId)
    {
        var cache = TokenCache.Of(Keyring.IsThere(folder), options.AllowUnencryptedTokenCache, signIn.PlainTokens);
        if (cache.Notice is { } notice) Console.Error.WriteLine(notice);
        return (cache.Options, cache.Options is null ? null : signIn.Read(clientId));
    }

    private static GraphCredential Chosen(GraphOptions options) => options.Credential
        ?? throw new ConfigurationException("Graph:Credential is not set: name how to sign in, or run without Mailboxes to see the demo.");

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new ConfigurationException($"Graph:CertificatePath is '{path}', and there is no such file.");

    private static string Needed(string? value, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw new ConfigurationException($"Graph:{key} is not set, and this Graph:Credential needs it.") : value;

    /// <summary>A bearer token somebody fetched already.</summary>
    private sealed class ReadyToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext request, CancellationToken cancel) => new(token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext request, CancellationToken cancel) => new(GetToken(request, cancel));
    }
}
