using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace InboxRelationships.Service.Tests.Hosting;

/// <summary>The web host as `serve` builds it, on a free port, over a simulated mailbox that is synced once.</summary>
internal sealed class ServedService : IAsyncDisposable
{
    private readonly DirectoryInfo _scratch;
    private readonly WebApplication _app;

    private ServedService(SimulatedGraph graph, WebApplication app, JobRuns runs, DirectoryInfo scratch)
    {
        (Graph, Runs) = (graph, runs);
        (_app, _scratch) = (app, scratch);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public SimulatedGraph Graph { get; }

    /// <summary>The jobs that ran so far.</summary>
    public JobRuns Runs { get; }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<ServedService> StartAsync(SimulatedMailbox mailbox, CancellationToken cancel, params string[] settings)
    {
        var scratch = Directory.CreateTempSubdirectory("inbox-relationships-test-");
        var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [mailbox] }, cancel);
        var app = await ServeHost.BuildAsync(
            [
                "--urls", "http://127.0.0.1:0", "--Graph:BaseUrl", graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "test",
                "--Mailboxes:0", "me", "--Sync:Schedule", "0 0 0 1 1 ?",
                "--ConnectionStrings:InboxRelationships", $"Data Source={Path.Combine(scratch.FullName, "test.db")}", .. settings,
            ],
            null, new AppFolder(scratch.FullName));
        await app.Services.GetRequiredService<MailboxSync>().RunAsync("me", new SyncProgress(), cancel);
        var runs = await JobRuns.ListenAsync(app.Services.GetRequiredService<ISchedulerFactory>(), cancel);
        await app.StartAsync(cancel);
        return new(graph, app, runs, scratch);
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
        // Stopping waits for a scheduled run; disposing alone would leave it writing.
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Graph.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _scratch.Delete(recursive: true);
    }
}
