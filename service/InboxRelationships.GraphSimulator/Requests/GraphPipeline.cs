using System.Text;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>What every request passes before its endpoint: log, token, one spelling of the path, mailbox, the gate, faults.</summary>
internal sealed class GraphPipeline(SimulatedGraph graph, RequestDelegate next)
{
    private static readonly TimeSpan GateRetryAfter = TimeSpan.FromSeconds(1);

    public async Task InvokeAsync(HttpContext http)
    {
        var asked = http.Request.Path + http.Request.QueryString;
        http.Response.Headers["request-id"] = Guid.NewGuid().ToString();
        http.Features.Set(new AskedPath(Escaped(http.Request.Path)));
        try
        {
            await AnswerAsync(http);
        }
        catch (GraphErrorException error) when (!http.Response.HasStarted)
        {
            await GraphAnswer.WriteErrorAsync(http, error, graph.Time.GetUtcNow(), graph.Faults.Any(f => f.DatesRetryAfter));
        }
        finally
        {
            graph.Log.Add(new(http.Request.Method, asked, http.Response.StatusCode));
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/v1.0", out var rest))
            throw GraphErrorException.BadRequest("Invalid version.");
        if (http.Request.Headers.Authorization.Count == 0)
            throw new GraphErrorException(401, "InvalidAuthenticationToken", "Access token is empty.");

        var segments = GraphPath.Normalise(rest.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (mailbox, owner, path) = Addressed(http, segments);
        http.Request.Path = path;
        http.Features.Set(new GraphCall(http, graph, mailbox, owner));
        if (mailbox is null)
            await ServeAsync(http);
        else
            await GatedAsync(http, mailbox);
    }

    private (SimulatedMailbox? Mailbox, string Owner, string Path) Addressed(HttpContext http, string[] segments)
    {
        var isMe = segments is [var first, ..] && first.Equals("me", StringComparison.OrdinalIgnoreCase);
        var isUser = segments is [var users, _, ..] && users.Equals("users", StringComparison.OrdinalIgnoreCase);
        if (!isMe && !isUser)
            return (null, "", "/" + string.Join('/', segments));

        var mailbox = isMe ? graph.MailboxOf(http) : graph.Find(segments[1]) ?? throw NoSuchUser(segments);
        if (mailbox.IsGone && segments.Length > (isMe ? 1 : 2))
            throw GraphErrorException.MailboxNotEnabled();

        var rest = string.Join('/', segments.Skip(isMe ? 1 : 2));
        return (mailbox, isMe ? "me" : $"users('{Uri.EscapeDataString(segments[1])}')", "/mailbox/" + rest);
    }

    private static GraphErrorException NoSuchUser(string[] segments)
    {
        var user = segments[1];
        return segments.Length > 2
            ? new(404, "ErrorInvalidUser", $"The requested user '{user}' is invalid.")
            : new(404, "Request_ResourceNotFound", $"Resource '{user}' does not exist or one of its queried reference-property objects are not present.");
    }

    private async Task GatedAsync(HttpContext http, SimulatedMailbox mailbox)
    {
        try
        {
            if (graph.Log.Enter(mailbox.Id) > MostInFlight())
                throw GraphErrorException.Throttled(GateRetryAfter);
            await ServeAsync(http);
        }
        finally
        {
            graph.Log.Leave(mailbox.Id);
        }
    }

    private int MostInFlight() => graph.Faults.Min(f => f.RequestsInFlight) ?? graph.Options.MaxConcurrencyPerMailbox;

    private async Task ServeAsync(HttpContext http)
    {
        if (graph.Options.Latency > TimeSpan.Zero)
            await Task.Delay(graph.Options.Latency, http.RequestAborted);
        foreach (var fault in graph.Faults)
        {
            if (await fault.InterceptAsync(http))
                return;
        }

        await next(http);
        if (http.Response.StatusCode is 404 or 405 && !http.Response.HasStarted)
            throw GraphErrorException.BadRequest($"Resource not found for the segment '{http.Request.Path.Value?.Split('/')[^1]}'.");
    }

    private static string Escaped(PathString path) => new StringBuilder(path.ToUriComponent()).Replace("'", "%27").ToString();
}
