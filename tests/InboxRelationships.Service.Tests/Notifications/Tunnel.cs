using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.Notifications;

/// <summary>A reverse proxy on the same machine: passes on what comes from outside, under the name it was asked by.</summary>
internal sealed class Tunnel : IAsyncDisposable
{
    public const string PublicName = "mail.contoso.example";

    private readonly HttpClient _http = new();
    private readonly WebApplication _app;
    private readonly TaskCompletionSource<Uri> _target = new();

    private Tunnel(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<Tunnel> OpenAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var tunnel = new Tunnel(builder.Build());
        tunnel._app.Run(tunnel.PassAsync);
        await tunnel._app.StartAsync(cancel);
        return tunnel;
    }

    /// <summary>Says where to, which is known only once the service listens; what came before waits.</summary>
    public void LeadTo(Uri target) => _target.SetResult(target);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext outside)
    {
        var asked = outside.Request;
        var target = new Uri(await _target.Task.WaitAsync(outside.RequestAborted), $"{asked.Path}{asked.QueryString}");
        using var inside = new HttpRequestMessage(new HttpMethod(asked.Method), target) { Content = new StreamContent(asked.Body) };
        inside.Headers.Host = PublicName;
        inside.Content.Headers.TryAddWithoutValidation("Content-Type", asked.ContentType);
        using var answer = await _http.SendAsync(inside, outside.RequestAborted);
        outside.Response.StatusCode = (int)answer.StatusCode;
        outside.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(outside.Response.Body, outside.RequestAborted);
    }
}
