using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InboxRelationships.Service.Tests;

/// <summary>The real service on the real simulator and a store of its own; everything is thrown away at the end.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("inbox-relationships-test-");
    private IHost? _host;

    private ServiceUnderTest(SimulatedGraph graph) => Graph = graph;

    public SimulatedGraph Graph { get; }

    public SimulatedMailbox Mailbox => Graph.Mailbox;

    public string StorePath => Path.Combine(_scratch.FullName, "test.db");

    public Store Store => Host.Services.GetRequiredService<Store>();

    private IHost Host => _host ?? throw new InvalidOperationException("not started");

    public static Task<ServiceUnderTest> StartAsync(SimulatedMailbox mailbox, CancellationToken cancel, params string[] settings) =>
        StartAsync(new SimulatedGraphOptions { Mailboxes = [mailbox] }, cancel, settings);

    public static async Task<ServiceUnderTest> StartAsync(SimulatedGraphOptions graph, CancellationToken cancel, params string[] settings)
    {
        var service = new ServiceUnderTest(await SimulatedGraph.StartAsync(graph, cancel));
        await service.RestartAsync(cancel, settings);
        return service;
    }

    /// <summary>What a new process would be: fresh services on the stored rows.</summary>
    public async Task RestartAsync(CancellationToken cancel, params string[] settings)
    {
        _host?.Dispose();
        _host = await StartAnotherAsync(cancel, settings);
    }

    /// <summary>One more instance on the same store, beside this one; whoever asks for it ends it.</summary>
    public Task<IHost> StartAnotherAsync(CancellationToken cancel, params string[] settings) => OneShotHost.BuildAsync(
        [
            "--Graph:BaseUrl", Graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "test", "--Mailboxes:0", "me",
            "--Sync:History", "3650.00:00:00", "--Sync:RetryDelay", "00:00:00.001",
            "--ConnectionStrings:InboxRelationships", $"Data Source={StorePath}", .. settings,
        ],
        new AppFolder(_scratch.FullName), cancel);

    public Task<SyncReport> SyncAsync(CancellationToken cancel, SyncProgress? progress = null) =>
        Host.Services.GetRequiredService<MailboxSync>().RunAsync("me", progress ?? new SyncProgress(), cancel);

    public T Get<T>() where T : notnull => Host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        await Graph.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _scratch.Delete(recursive: true);
    }
}
