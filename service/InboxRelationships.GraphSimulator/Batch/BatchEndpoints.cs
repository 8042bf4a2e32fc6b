using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Batch;

/// <summary><c>$batch</c>: up to twenty requests in one, each with an answer of its own, in any order.</summary>
internal static class BatchEndpoints
{
    private const int Most = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/$batch", AnswerAsync);

    private static async Task AnswerAsync(GraphCall call)
    {
        var parts = BatchPart.ReadAll(await call.ReadBodyAsync());
        if (parts.Count > Most)
            throw GraphErrorException.BadRequest($"Number of batch request steps exceeds the maximum value of {Most}.");

        var answers = (await new BatchRun(call, parts).AnswerAllAsync()).ToArray();

        // Graph promises no order. Seeded by the count, so that a test meets the same one every time.
        new Random(answers.Length).Shuffle(answers);
        await GraphAnswer.WriteAsync(call.Http, json => new JsonObject { ["responses"] = new JsonArray(answers) }.WriteTo(json));
    }
}
