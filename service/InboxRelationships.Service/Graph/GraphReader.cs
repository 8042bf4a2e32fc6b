using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace InboxRelationships.Service.Graph;

/// <summary>
/// Reads one mailbox through the SDK's client and request builders, with the pages taken from the response stream.
/// Patience is here: the server's waits are obeyed, passing faults tried again, everything else named.
/// </summary>
internal sealed class GraphReader(GraphServiceClient client, MailboxGate gate, GraphPatience patience, RequestTally tally, TimeProvider clock)
{
    /// <summary>The SDK's client, for its request builders.</summary>
    public GraphServiceClient Client => client;

    /// <summary>Reads what a builder asks for.</summary>
    /// <param name="prefer">Preferences besides the immutable id, such as the page size.</param>
    public Task<T> ReadAsync<T>(RequestInformation request, JsonTypeInfo<T> shape, string? prefer, CancellationToken cancel) =>
        AskAsync(() => Request(Method.GET, request.URI, prefer), gate.EnterAsync, shape, cancel);

    /// <summary>Follows a next or delta link, which carries every option but the preferences.</summary>
    /// <exception cref="GraphFailureException">No try is left, or another try is pointless.</exception>
    public Task<T> FollowAsync<T>(string link, JsonTypeInfo<T> shape, string? prefer, CancellationToken cancel)
    {
        var uri = new Uri(link);
        // The token goes to no other host than the one configured, whatever a stored link says.
        var home = new Uri(client.RequestAdapter.BaseUrl!);
        if (uri.Host != home.Host || uri.Port != home.Port || uri.Scheme != home.Scheme)
            throw new GraphFailureException(GraphFailureReason.CursorExpired, "the stored link points to another host");
        return AskAsync(() => Request(Method.GET, uri, prefer), gate.EnterAsync, shape, cancel);
    }

    /// <summary>Sends one batch of reads, alone at the mailbox; what each part answered is for <see cref="GraphBatch"/> to judge.</summary>
    public Task<GraphBatchAnswer> SendBatchAsync(GraphBatchRequest batch, CancellationToken cancel) => AskAsync(
        () =>
        {
            var request = Request(Method.POST, new Uri($"{client.RequestAdapter.BaseUrl}/$batch"), null);
            request.SetStreamContent(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(batch, GraphJson.Default.GraphBatchRequest)), "application/json");
            return request;
        },
        gate.EnterAloneAsync, GraphJson.Default.GraphBatchAnswer, cancel);

    /// <summary>A path below Graph's root, as the parts of a batch name what they want.</summary>
    public string PathOf(RequestInformation request) => request.URI.AbsoluteUri[client.RequestAdapter.BaseUrl!.Length..];

    /// <summary>Everybody waits at least this long before the next request.</summary>
    public void Pause(TimeSpan wait) => gate.Pause(wait);

    private async Task<T> AskAsync<T>(Func<RequestInformation> request, Func<CancellationToken, Task<IDisposable>> enter, JsonTypeInfo<T> shape, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, fault, cause) = await TryAsync(request(), enter, shape, cancel);
            if (fault is null) return answer!;
            if (!fault.IsTransient || attempt >= patience.MaxTries) throw new GraphFailureException(fault.Reason, fault.Summary, cause);

            tally.CountRetry();
            if (fault.Wait is { } asked) gate.Pause(asked);
            else await Task.Delay(patience.Delay(attempt), clock, cancel);
        }
    }

    private async Task<(T? Answer, GraphFault? Fault, Exception? Cause)> TryAsync<T>(
        RequestInformation request, Func<CancellationToken, Task<IDisposable>> enter, JsonTypeInfo<T> shape, CancellationToken cancel)
    {
        using var place = await enter(cancel);
        tally.CountRequest();
        try
        {
            using var response = await SendAsync(request, cancel);
            if (!response.IsSuccessStatusCode) return (default, await GraphFault.OfAsync(response, clock.GetUtcNow(), cancel), null);
            await using var stream = await response.Content.ReadAsStreamAsync(cancel);
            return (await JsonSerializer.DeserializeAsync(stream, shape, cancel) ?? throw new JsonException("null answer"), null, null);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested && GraphFault.Of(exception) is not null)
        {
            return (default, GraphFault.Of(exception), exception);
        }
    }

    /// <summary>The SDK authenticates and sends; the answer comes back untouched, because its own error reader gives up on anything but JSON.</summary>
    private async Task<HttpResponseMessage> SendAsync(RequestInformation request, CancellationToken cancel)
    {
        var handler = new NativeResponseHandler();
        request.AddRequestOptions([new ResponseHandlerOption { ResponseHandler = handler }]);
        await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, null, cancel);
        return (HttpResponseMessage)handler.Value!;
    }

    private static RequestInformation Request(Method method, Uri uri, string? prefer)
    {
        var request = new RequestInformation { HttpMethod = method, URI = uri };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Prefer", prefer is null ? "IdType=\"ImmutableId\"" : $"IdType=\"ImmutableId\", {prefer}");
        // The SDK's own retries cap the server's wait and hide it; the loop above does it right.
        request.AddRequestOptions([new RetryHandlerOption { MaxRetry = 0 }]);
        return request;
    }
}
