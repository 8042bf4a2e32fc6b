using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace InboxRelationships.Service.Graph;

/// <summary>
/// Asks one mailbox through the SDK's client and request builders, with the pages taken from the response stream.
/// Patience is here: the server's waits are obeyed, passing faults tried again, everything else named.
/// </summary>
internal sealed class GraphReader(GraphServiceClient client, MailboxGate gate, GraphPatience patience, RequestTally tally, TimeProvider clock)
{
    /// <summary>The SDK's client, for its request builders.</summary>
    public GraphServiceClient Client => client;

    /// <summary>Reads what a builder asks for.</summary>
    /// <param name="prefer">Preferences besides the immutable id, such as the page size.</param>
    public Task<T> ReadAsync<T>(RequestInformation request, JsonTypeInfo<T> shape, string? prefer, CancellationToken cancel) =>
        ReadAsync(request.URI, stream => WholeAsync(stream, shape, cancel), prefer, cancel);

    /// <summary>Reads a page of what a builder asks for.</summary>
    /// <param name="request">The question.</param>
    /// <param name="item">One item of the page.</param>
    /// <param name="prefer">Preferences besides the immutable id, such as the page size.</param>
    /// <param name="cancel">Ends it.</param>
    public Task<GraphPage<T>> ReadPageAsync<T>(RequestInformation request, JsonTypeInfo<T> item, string? prefer, CancellationToken cancel) where T : class =>
        ReadAsync(request.URI, stream => PageReading<T>.OfAsync(stream, item, cancel), prefer, cancel);

    /// <summary>Follows a next or delta link, which carries every option but the preferences.</summary>
    /// <exception cref="GraphFailureException">No try is left, or another try is pointless.</exception>
    public async Task<GraphPage<T>> FollowAsync<T>(string link, JsonTypeInfo<T> item, string? prefer, CancellationToken cancel)
        where T : class
    {
        // The token goes to no other host than the one configured, whatever a stored link says.
        var home = new Uri(client.RequestAdapter.BaseUrl!);
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Host != home.Host || uri.Port != home.Port || uri.Scheme != home.Scheme)
            throw new GraphFailureException(GraphFailureReason.CursorExpired, "the stored link does not point to Graph");
        var page = await ReadAsync(uri, stream => PageReading<T>.OfAsync(stream, item, cancel), prefer, cancel);
        // Whoever follows such a link never comes to an end.
        return page.NextLink == link ? throw new GraphFailureException(GraphFailureReason.Unintelligible, "a page named itself as the next one") : page;
    }

    /// <summary>Sends what a builder makes, and reads the answer.</summary>
    /// <param name="request">Called for each try, because a try uses up the content.</param>
    public Task<T> SendAsync<T>(Func<RequestInformation> request, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        RepeatAsync(() => Prepared(request(), null), gate.EnterAsync, response => ParseAsync(response, s => WholeAsync(s, shape, cancel), cancel), cancel);

    /// <summary>Sends what a builder makes; its answer has no content.</summary>
    public Task SendAsync(Func<RequestInformation> request, CancellationToken cancel) =>
        RepeatAsync(() => Prepared(request(), null), gate.EnterAsync, _ => Task.FromResult(true), cancel);

    /// <summary>Sends one batch of reads, alone at the mailbox; what each part answered is for <see cref="GraphBatch"/> to judge.</summary>
    public Task<GraphBatchAnswer> SendBatchAsync(GraphBatchRequest batch, CancellationToken cancel) =>
        RepeatAsync(
            () => Prepared(Batch(batch), null), gate.EnterAloneAsync,
            response => ParseAsync(response, s => WholeAsync(s, GraphJson.Default.GraphBatchAnswer, cancel), cancel), cancel);

    /// <summary>A path below Graph's root, as the parts of a batch name what they want.</summary>
    public string PathOf(RequestInformation request) => request.URI.AbsoluteUri[client.RequestAdapter.BaseUrl!.Length..];

    /// <summary>Everybody waits at least this long before the next request.</summary>
    public void Pause(TimeSpan wait) => gate.Pause(wait);

    private Task<T> ReadAsync<T>(Uri uri, Func<Stream, Task<T>> read, string? prefer, CancellationToken cancel) => RepeatAsync(
        () => Prepared(new RequestInformation { HttpMethod = Method.GET, URI = uri }, prefer),
        gate.EnterAsync, response => ParseAsync(response, read, cancel), cancel);

    private async Task<T> RepeatAsync<T>(
        Func<RequestInformation> request, Func<CancellationToken, Task<IDisposable>> enter, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, fault, cause) = await TryAsync(request(), enter, read, cancel);
            if (fault is null)
            {
                patience.Budget.GiveBack();
                return answer!;
            }

            if (!fault.IsTransient || !patience.HasAnother(attempt)) throw new GraphFailureException(fault.Reason, fault.Summary, cause);

            tally.CountRetry();
            if (fault.Wait is { } asked) gate.Pause(asked);
            else await Task.Delay(patience.Delay(attempt), clock, cancel);
        }
    }

    private async Task<(T? Answer, GraphFault? Fault, Exception? Cause)> TryAsync<T>(
        RequestInformation request, Func<CancellationToken, Task<IDisposable>> enter, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancel)
    {
        using var place = await enter(cancel);
        tally.CountRequest();
        try
        {
            using var response = await AnswerAsync(request, cancel);
            return response.IsSuccessStatusCode
                ? (await read(response), null, null)
                : (default, await GraphFault.OfAsync(response, clock.GetUtcNow(), cancel), null);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested && GraphFault.Of(exception) is not null)
        {
            return (default, GraphFault.Of(exception), exception);
        }
    }

    private static async Task<T> ParseAsync<T>(HttpResponseMessage response, Func<Stream, Task<T>> read, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        return await read(stream);
    }

    private static async Task<T> WholeAsync<T>(Stream stream, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        await JsonSerializer.DeserializeAsync(stream, shape, cancel) ?? throw new JsonException("null answer");

    /// <summary>The SDK authenticates and sends; the answer comes back untouched, because its own error reader gives up on anything but JSON.</summary>
    private async Task<HttpResponseMessage> AnswerAsync(RequestInformation request, CancellationToken cancel)
    {
        var handler = new NativeResponseHandler();
        request.AddRequestOptions([new ResponseHandlerOption { ResponseHandler = handler }]);
        await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, null, cancel);
        return (HttpResponseMessage)handler.Value!;
    }

    private RequestInformation Batch(GraphBatchRequest batch)
    {
        var request = new RequestInformation { HttpMethod = Method.POST, URI = new Uri($"{client.RequestAdapter.BaseUrl}/$batch") };
        request.SetStreamContent(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(batch, GraphJson.Default.GraphBatchRequest)), "application/json");
        return request;
    }

    private static RequestInformation Prepared(RequestInformation request, string? prefer)
    {
        request.Headers.TryAdd("Accept", "application/json");
        request.Headers.Add("Prefer", prefer is null ? "IdType=\"ImmutableId\"" : $"IdType=\"ImmutableId\", {prefer}");
        // The SDK's own retries cap the server's wait and hide it; the loop above does it right.
        // A redirection is not followed: it could lead the token to another port of the same machine.
        request.AddRequestOptions([new RetryHandlerOption { MaxRetry = 0 }, new RedirectHandlerOption { MaxRedirect = 0 }]);
        return request;
    }
}
