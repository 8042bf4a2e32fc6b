using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace InboxRelationships.GraphSimulator.Subscriptions;

/// <summary>Posts notifications one after another in the background, trying each a few times.</summary>
public sealed class NotificationQueue : IAsyncDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Channel<(Uri Url, byte[] Body)> _waiting = Channel.CreateUnbounded<(Uri, byte[])>();
    private readonly HttpClient _http = new() { Timeout = Patience };
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _posting;
    private int _delivered;
    private int _failed;

    internal NotificationQueue() => _posting = Task.Run(PostAllAsync);

    public int Delivered => Volatile.Read(ref _delivered);

    /// <summary>Notifications given up after the last attempt.</summary>
    public int Failed => Volatile.Read(ref _failed);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _posting;
        _http.Dispose();
        _stop.Dispose();
    }

    internal void Add(Uri url, JsonObject body) => _waiting.Writer.TryWrite((url, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString())));

    /// <summary>Whether the address echoes the validation token as plain text, as Graph demands before it subscribes.</summary>
    internal async Task<bool> ValidateAsync(Uri url, CancellationToken ct)
    {
        var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
        var address = url + (url.Query.Length > 0 ? "&" : "?") + "validationToken=" + Uri.EscapeDataString(token);
        try
        {
            using var answer = await _http.PostAsync(new Uri(address), new StringContent("", null, "text/plain"), ct);
            return answer.StatusCode == System.Net.HttpStatusCode.OK
                && answer.Content.Headers.ContentType?.MediaType == "text/plain"
                && await answer.Content.ReadAsStringAsync(ct) == token;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task PostAllAsync()
    {
        try
        {
            await foreach (var (url, body) in _waiting.Reader.ReadAllAsync(_stop.Token))
                Count(await TryPostAsync(url, body));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The simulator stops; what waits is lost, as it is when Graph gives up.
        }
    }

    private void Count(bool delivered) => Interlocked.Increment(ref delivered ? ref _delivered : ref _failed);

    private async Task<bool> TryPostAsync(Uri url, byte[] body)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await PostAsync(url, body))
                return true;
            await Task.Delay(Pause * attempt, _stop.Token);
        }

        return false;
    }

    private async Task<bool> PostAsync(Uri url, byte[] body)
    {
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var answer = await _http.PostAsync(url, content, _stop.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !_stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
