using InboxRelationships.GraphSimulator;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace InboxRelationships.Service.Tests.GraphSimulator;

/// <summary>The official client, pointed at a simulator; its token names a mailbox.</summary>
internal static class SimulatorClient
{
    public static GraphServiceClient Client(this SimulatedGraph graph, string token = "any") =>
        new(GraphClientFactory.Create(), new FixedToken(token), graph.BaseUrl);

    /// <summary>A plain client for what the official one cannot be made to send.</summary>
    public static HttpClient Http(this SimulatedGraph graph, string? prefer = null)
    {
        var http = new HttpClient { BaseAddress = new Uri(graph.BaseUrl + "/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "any");
        if (prefer is not null)
            http.DefaultRequestHeaders.Add("Prefer", prefer);
        return http;
    }

    private sealed class FixedToken(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.TryAdd("Authorization", "Bearer " + token);
            return Task.CompletedTask;
        }
    }
}
