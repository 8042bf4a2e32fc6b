using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;
using Microsoft.AspNetCore.Http.Features;

namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>One request under way: whose mailbox, which options, and the links its answer mints.</summary>
internal sealed class GraphCall
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private readonly SimulatedMailbox? _mailbox;
    private readonly string _owner;

    public GraphCall(HttpContext http, SimulatedGraph graph, SimulatedMailbox? mailbox, string owner)
    {
        Http = http;
        Graph = graph;
        _mailbox = mailbox;
        _owner = owner;
        Query = new(http.Request.Query);
        Prefer = Preferences.Of(http);
    }

    public HttpContext Http { get; }

    public SimulatedGraph Graph { get; }

    public ODataQuery Query { get; }

    public Preferences Prefer { get; }

    public CancellationToken Aborted => Http.RequestAborted;

    public SimulatedMailbox Mailbox => _mailbox ?? throw new InvalidOperationException("this path belongs to no mailbox");

    /// <summary>The root of links, from the request's own host.</summary>
    public string Root => $"{Http.Request.Scheme}://{Http.Request.Host}/v1.0";

    /// <summary>A link within this mailbox, addressed as the request addressed it.</summary>
    public string Link(string path) => $"{Root}/{_owner}/{path}";

    /// <summary>This request's own address with another query: the next page of a list.</summary>
    public string SelfLink(string query) =>
        $"{Http.Request.Scheme}://{Http.Request.Host}{Http.Features.GetRequiredFeature<AskedPath>().Path}{query}";

    public string Context(string path) => $"{Root}/$metadata#{path}";

    /// <summary>The path of a collection of this mailbox as <c>@odata.context</c> names it.</summary>
    public string OwnContext(string path) => Context($"users('{Uri.EscapeDataString(Mailbox.Id)}')/{path}");

    public string IdOf(StoredItem item) => Prefer.ImmutableIds ? item.Id : DefaultId.Of(item);

    public async Task<JsonObject> ReadBodyAsync()
    {
        try
        {
            return await JsonNode.ParseAsync(Http.Request.Body, AnyCase, cancellationToken: Aborted) as JsonObject ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static GraphErrorException Unreadable() => GraphErrorException.BadRequest(
        "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");

    /// <summary>Lets an endpoint take the call as an argument.</summary>
    public static ValueTask<GraphCall?> BindAsync(HttpContext http, ParameterInfo parameter) =>
        ValueTask.FromResult(http.Features.Get<GraphCall>());
}

/// <summary>The request's path as the client wrote it.</summary>
internal sealed record AskedPath(string Path);
