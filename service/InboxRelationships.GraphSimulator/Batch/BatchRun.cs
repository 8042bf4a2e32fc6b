using System.Text;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Requests;
using Microsoft.AspNetCore.Http.Features;

namespace InboxRelationships.GraphSimulator.Batch;

/// <summary>Sends the parts of a batch through the simulator itself, four at once, those that depend on others after them.</summary>
internal sealed class BatchRun(GraphCall call, IReadOnlyList<BatchPart> parts)
{
    private readonly SemaphoreSlim _slots = new(call.Graph.Options.MaxConcurrencyPerMailbox);
    private readonly Dictionary<string, Task<JsonObject>> _answers = new(StringComparer.Ordinal);

    public async Task<IEnumerable<JsonObject>> AnswerAllAsync()
    {
        // A part may stand before the one it depends on; each turn starts those whose ground is laid.
        while (_answers.Count < parts.Count)
        {
            var ready = parts.Where(p => !_answers.ContainsKey(p.Id) && p.DependsOn.All(_answers.ContainsKey)).ToList();
            if (ready.Count == 0)
                throw GraphErrorException.BadRequest("'dependsOn' goes in a circle.");
            foreach (var part in ready)
                _answers[part.Id] = AnswerAsync(part);
        }

        return await Task.WhenAll(_answers.Values);
    }

    private async Task<JsonObject> AnswerAsync(BatchPart part)
    {
        foreach (var dependency in part.DependsOn)
        {
            if ((await _answers[dependency])["status"]!.GetValue<int>() >= 400)
                return FailedDependency(part);
        }

        await _slots.WaitAsync(call.Aborted);
        try
        {
            return await SendAsync(part);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<JsonObject> SendAsync(BatchPart part)
    {
        using var body = new MemoryStream();
        var http = Context(part, body);
        await call.Graph.Pipeline(http);
        await http.Response.CompleteAsync();
        var answer = new JsonObject { ["id"] = part.Id, ["status"] = http.Response.StatusCode };
        var headers = new JsonObject();
        foreach (var (name, value) in http.Response.Headers)
            headers[name] = value.ToString();
        answer["headers"] = headers;
        if (body.Length > 0)
            answer["body"] = BodyOf(http, body);
        return answer;
    }

    private DefaultHttpContext Context(BatchPart part, Stream body)
    {
        var outer = call.Http;
        var http = new DefaultHttpContext { RequestServices = outer.RequestServices, RequestAborted = outer.RequestAborted };
        var url = part.Url.Split('?', 2);
        http.Request.Method = part.Method.ToUpperInvariant();
        http.Request.Scheme = outer.Request.Scheme;
        http.Request.Host = outer.Request.Host;
        http.Request.Path = PathString.FromUriComponent("/v1.0" + url[0]);
        http.Request.QueryString = new(url.Length == 2 ? "?" + url[1] : "");
        http.Request.Headers.Authorization = outer.Request.Headers.Authorization;
        foreach (var (name, value) in part.Headers)
            http.Request.Headers[name] = value?.ToString();
        if (part.Body is { } sent)
            http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(sent.ToJsonString()));
        http.Features.Set(part);
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        return http;
    }

    private static JsonNode BodyOf(HttpContext http, MemoryStream body)
    {
        var isJson = http.Response.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        return isJson ? JsonNode.Parse(body.ToArray())! : JsonValue.Create(Convert.ToBase64String(body.ToArray()));
    }

    private static JsonObject FailedDependency(BatchPart part) => new()
    {
        ["id"] = part.Id,
        ["status"] = 424,
        ["body"] = new JsonObject
        {
            ["error"] = new JsonObject { ["code"] = "FailedDependency", ["message"] = "A request this one depends on failed." },
        },
    };
}
