using BenchmarkDotNet.Attributes;
using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Sync;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RunStrategy = BenchmarkDotNet.Engines.RunStrategy;

namespace InboxRelationships.Benchmarks;

/// <summary>
/// What reading a mailbox from empty takes where each request takes a second, as Graph's pages with bodies do, against four requests in flight all the time.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 3)]
public class SyncBenchmarks
{
    private const string Owner = "olive@contoso.example";
    private const int Messages = 12_000, PageSize = 50, InFlight = 4;

    private static readonly TimeSpan Latency = TimeSpan.FromSeconds(1);

    private DirectoryInfo _scratch = null!;
    private SimulatedGraph _graph = null!;
    private IHost _service = null!;
    private Task<SyncReport> _run = null!;
    private TimeSpan _floor;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _scratch = Directory.CreateTempSubdirectory("inbox-relationships-benchmark-");
        _graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [Mailbox()], Latency = Latency });
        Begin();
        await Read();
        _floor = (await _run).Requests * Latency / InFlight;
    }

    [IterationSetup]
    public void Begin()
    {
        _service?.Dispose();
        var store = Path.Combine(_scratch.FullName, $"{Guid.NewGuid()}.db");
        _service = OneShotHost.BuildAsync(
            [
                "--Graph:BaseUrl", _graph.BaseUrl, "--Graph:Credential", "AccessToken", "--Graph:AccessToken", "test", "--Mailboxes:0", "me",
                "--Sync:PageSize", $"{PageSize}", "--ConnectionStrings:InboxRelationships", $"Data Source={store}",
            ],
            new AppFolder(_scratch.FullName), CancellationToken.None).GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void End() => _run?.GetAwaiter().GetResult();

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        _service.Dispose();
        await _graph.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _scratch.Delete(recursive: true);
    }

    /// <summary>The floor: as many requests as the sync makes, four at a time.</summary>
    [Benchmark(Baseline = true)]
    public Task Floor() => Task.Delay(_floor);

    /// <summary>From the first request to the last; the mining behind them asks nothing.</summary>
    [Benchmark]
    public async Task Read()
    {
        var progress = new SyncProgress();
        var isRead = new TaskCompletionSource();
        progress.Changed += () =>
        {
            if (progress.Step == MailboxSync.MiningStep) isRead.TrySetResult();
        };
        _run = Task.Run(() => _service.Services.GetRequiredService<MailboxSync>().RunAsync("me", progress, CancellationToken.None));
        await isRead.Task;
    }

    private static SimulatedMailbox Mailbox()
    {
        var mailbox = SimulatedMailbox.Create(Owner, "Olive Owner");
        string[] folders = ["inbox", mailbox.Folders.Create("Harbour"), mailbox.Folders.Create("Town")];
        for (var i = 0; i < Messages; i++)
        {
            var from = $"person{i % 300}@fabrikam.example";
            var letter = new SimulatedMessage(from, $"Letter {i}", "Could you look at the second drawing before Friday?")
            {
                FromName = from,
                To = [Owner],
                ReceivedAt = TimeProvider.System.GetUtcNow().AddHours(-i),
            };
            mailbox.Mail.Seed(letter, folders[i % folders.Length]);
        }

        return mailbox;
    }
}
