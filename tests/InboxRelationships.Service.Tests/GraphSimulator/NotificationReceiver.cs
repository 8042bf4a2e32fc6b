using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.GraphSimulator;

/// <summary>The other end of a subscription: answers the handshake and keeps what is posted.</summary>
internal sealed class NotificationReceiver(bool answersHandshake = true) : IAsyncDisposable
{
    private readonly Channel<JsonNode> _received = Channel.CreateUnbounded<JsonNode>();
    private WebApplication? _app;

    public string Address => _app!.Urls.First();

    public string Url => Address + "/notifications";

    public string LifecycleUrl => Address + "/lifecycle";

    public async Task StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{**kind}", AnswerAsync);
        await _app.StartAsync(ct);
    }

    public async Task<JsonNode> NextAsync(CancellationToken ct) => (await _received.Reader.ReadAsync(ct))["value"]![0]!;

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (request.Query["validationToken"].ToString() is { Length: > 0 } token)
            return Results.Text(answersHandshake ? token : "what?");

        await _received.Writer.WriteAsync((await JsonNode.ParseAsync(request.Body))!);
        return Results.Accepted();
    }
}
