using Azure.Core;
using InboxRelationships.Service.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;

namespace InboxRelationships.Service.Graph;

/// <summary>Holds the one Graph client of the configured credential: a client a request would leak its telemetry sources.</summary>
internal sealed class GraphClients : IDisposable
{
    private const string Scope = "https://graph.microsoft.com/.default";

    private readonly Lazy<TokenCredential> _credential;
    private readonly Lazy<GraphServiceClient> _client;

    public GraphClients(IOptions<GraphOptions> options, GraphCredentials credentials)
    {
        _credential = new(() => credentials.Create(options.Value));
        _client = new(() => Create(options.Value, _credential.Value));
    }

    /// <summary>What a token is asked for with; `connect` must ask alike, because tokens are cached by it.</summary>
    public static TokenRequestContext Wanted => new([Scope], isCaeEnabled: true);

    /// <summary>The credential the client signs in with.</summary>
    /// <exception cref="ConfigurationException">The credential lacks a setting.</exception>
    public TokenCredential Credential => _credential.Value;

    /// <summary>The client.</summary>
    /// <exception cref="ConfigurationException">The credential lacks a setting.</exception>
    public GraphServiceClient Client => _client.Value;

    public void Dispose()
    {
        if (_client.IsValueCreated) _client.Value.Dispose();
    }

    private static GraphServiceClient Create(GraphOptions options, TokenCredential credential)
    {
        // Without naming the host, a token is silently not sent to anything but Microsoft's own hosts.
        var authentication = new AzureIdentityAuthenticationProvider(credential, [options.BaseUrl.Host], null, isCaeEnabled: true, Scope);
        var http = GraphClientFactory.Create();
        // The engine decides about patience; a request that waits for its turn must not be cut short by the client.
        http.Timeout = TimeSpan.FromMinutes(5);
        return new GraphServiceClient(http, authentication, options.BaseUrl.ToString().TrimEnd('/'));
    }
}
