using System.Text.Json;

namespace InboxRelationships.Service.Graph;

/// <summary>Up to twenty reads in one request.</summary>
internal sealed record GraphBatchRequest(IReadOnlyList<GraphBatchPart> Requests);

/// <summary>One read of a batch; its url is relative to Graph's root.</summary>
internal sealed record GraphBatchPart(string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers);

/// <summary>The answers, in any order.</summary>
internal sealed record GraphBatchAnswer(IReadOnlyList<GraphPartAnswer>? Responses);

/// <summary>One answer with a status and headers of its own.</summary>
internal sealed record GraphPartAnswer(string? Id, int Status, IReadOnlyDictionary<string, string>? Headers, JsonElement? Body);
