using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace InboxRelationships.Service.Tests.Hosting;

/// <summary>The web host as `serve` builds it, on a free port, over a simulated mailbox that is synced once.</summary>
internal sealed class ServedService : IAsyncDisposable
{
    private readonly DirectoryInfo _scratch;
    private readonly SimulatedGraph _graph;
    private readonly WebApplication _app;

    private ServedService(SimulatedGraph graph, WebApplication app, DirectoryInfo scratch)
    {
        (_graph, _app) = (graph, app);
        _scratch = scratch;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public static async Task<ServedService> StartAsync(SimulatedMailbox mailbox, CancellationToken cancel)
    {
        var scratch = Directory.CreateTempSubdirectory("inbox-relationships-test-");
        var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [mailbox] }, cancel);
        var app = await ServeHost.BuildAsync(
            [
                "--urls", "http://127.0.0.1:0", "--Graph:BaseUrl", graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "test",
                "--Mailboxes:0", "me", "--Sync:Schedule", "0 0 0 1 1 ?",
                "--ConnectionStrings:InboxRelationships", $"Data Source={Path.Combine(scratch.FullName, "test.db")}",
            ],
            null, new AppFolder(scratch.FullName));
        await app.Services.GetRequiredService<MailboxSync>().RunAsync("me", new SyncProgress(), cancel);
        await app.StartAsync(cancel);
        return new(graph, app, scratch);
    }

    public async Task<JsonElement> AskAsync(object request, CancellationToken cancel)
    {
        using var answer = await Client.PostAsJsonAsync("/api/context", request, cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _graph.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _scratch.Delete(recursive: true);
    }
}
