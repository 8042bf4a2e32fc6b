using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InboxRelationships.Service.Tests.Graph;

/// <summary>Some host on the net that notes what reaches it.</summary>
internal sealed class ListeningHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ListeningHost(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, string Authorization)> Heard { get; } = [];

    public Uri Address => new(_app.Urls.First());

    /// <param name="answer">What it answers; an empty 200 unless told otherwise.</param>
    /// <param name="cancel">Ends the start.</param>
    public static async Task<ListeningHost> StartAsync(Action<HttpContext>? answer, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var host = new ListeningHost(builder.Build());
        host._app.Run(http =>
        {
            host.Heard.Enqueue((http.Request.Path, http.Request.Headers.Authorization.ToString()));
            answer?.Invoke(http);
            return Task.CompletedTask;
        });
        await host._app.StartAsync(cancel);
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
