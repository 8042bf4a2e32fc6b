using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Batch;

/// <summary>One request of a batch.</summary>
internal sealed record BatchPart(string Id, string Method, string Url, JsonObject Headers, JsonNode? Body, IReadOnlyList<string> DependsOn)
{
    public static IReadOnlyList<BatchPart> ReadAll(JsonObject batch)
    {
        if (batch["requests"] is not JsonArray { Count: > 0 } requests)
            throw GraphErrorException.BadRequest("Invalid batch payload format.");

        var parts = requests.Select(Read).ToList();
        if (parts.DistinctBy(p => p.Id).Count() != parts.Count)
            throw GraphErrorException.BadRequest("The 'id' of a batch request must be unique within the batch.");
        if (parts.Exists(p => p.DependsOn.Any(d => parts.TrueForAll(other => other.Id != d) || d == p.Id)))
            throw GraphErrorException.BadRequest("'dependsOn' names a request that is not in the batch.");
        return parts;
    }

    private static BatchPart Read(JsonNode? node)
    {
        if (node is JsonObject request
            && request.Text("id") is { } id && request.Text("method") is { } method && request.Text("url") is { } url)
        {
            return new(
                id,
                method,
                url.StartsWith('/') ? url : "/" + url,
                request["headers"] as JsonObject ?? [],
                request["body"],
                request.Texts("dependsOn"));
        }

        throw GraphErrorException.BadRequest("Invalid batch payload format.");
    }
}
