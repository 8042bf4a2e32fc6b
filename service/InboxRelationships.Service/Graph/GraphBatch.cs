using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Graph;

/// <summary>
/// Reads many single resources, twenty a request and one request at a time. A part that is not there drops only itself;
/// a part the server had no time for is asked for again, alone.
/// </summary>
internal sealed class GraphBatch(GraphReader reader, GraphPatience patience, TimeProvider clock)
{
    private const int Most = 20;

    private static readonly Dictionary<string, string> Headers = new() { ["Prefer"] = "IdType=\"ImmutableId\"" };

    /// <summary>Reads what the builders ask for.</summary>
    /// <param name="requests">One for each resource.</param>
    /// <param name="shape">How to read them.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <param name="onUnreadable">Told of each whose resource makes no sense, by its place; without it such a one fails the whole reading.</param>
    /// <returns>In their order; null for what does not exist.</returns>
    /// <exception cref="GraphFailureException">A part is refused, or stays unanswered after the last try.</exception>
    public async Task<IReadOnlyList<T?>> ReadAsync<T>(
        IReadOnlyList<RequestInformation> requests, JsonTypeInfo<T> shape, CancellationToken cancel, Action<int>? onUnreadable = null)
        where T : class
    {
        var answers = new T?[requests.Count];
        foreach (var some in Enumerable.Range(0, requests.Count).Chunk(Most)) await ReadAsync(some, requests, answers, shape, onUnreadable, cancel);
        return answers;
    }

    private async Task ReadAsync<T>(
        IReadOnlyList<int> pending, IReadOnlyList<RequestInformation> requests, T?[] answers, JsonTypeInfo<T> shape, Action<int>? onUnreadable,
        CancellationToken cancel)
        where T : class
    {
        for (var attempt = 1; pending.Count > 0; attempt++)
        {
            var batch = new GraphBatchRequest([.. pending.Select(i => new GraphBatchPart(Name(i), "GET", reader.PathOf(requests[i]), Headers))]);
            var parts = ((await reader.SendBatchAsync(batch, cancel)).Responses ?? [])
                .Where(p => p.Id is not null).DistinctBy(p => p.Id).ToDictionary(p => p.Id!);
            var again = new List<int>();
            GraphFault? last = null;
            foreach (var i in pending)
            {
                if (Take(parts.GetValueOrDefault(Name(i)), i, answers, shape, onUnreadable) is not { } fault) continue;
                again.Add(i);
                last = fault.Wait > (last?.Wait ?? TimeSpan.Zero) ? fault : last ?? fault;
            }

            pending = again;
            if (last is not null) await WaitAsync(last, attempt, cancel);
        }
    }

    /// <returns>Why the part must be asked for again; null once it is settled.</returns>
    private GraphFault? Take<T>(GraphPartAnswer? part, int i, T?[] answers, JsonTypeInfo<T> shape, Action<int>? onUnreadable)
        where T : class
    {
        if (part is null) return new(true, null, GraphFailureReason.Unintelligible, "a part of a batch was not answered");
        var fault = GraphFault.Of(part, clock.GetUtcNow());
        if (fault is { Reason: GraphFailureReason.NotFound }) return null;
        if (fault is { IsTransient: false }) throw new GraphFailureException(fault.Reason, fault.Summary);
        if (fault is not null) return fault;

        try
        {
            answers[i] = part.Body is { } body ? body.Deserialize(shape) : null;
            return null;
        }
        catch (JsonException) when (onUnreadable is not null)
        {
            onUnreadable(i);
            return null;
        }
        catch (JsonException)
        {
            return new(true, null, GraphFailureReason.Unintelligible, "a part of a batch was not readable");
        }
    }

    private async Task WaitAsync(GraphFault fault, int attempt, CancellationToken cancel)
    {
        // The answer as a whole gave its try back, but an answer with failing parts has earned nothing.
        patience.Budget.TryTake();
        if (!patience.HasAnother(attempt)) throw new GraphFailureException(fault.Reason, fault.Summary);
        if (fault.Wait is { } asked) reader.Pause(asked);
        else await Task.Delay(patience.Delay(attempt), clock, cancel);
    }

    private static string Name(int i) => i.ToString(CultureInfo.InvariantCulture);
}
