using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>
/// The real program, killed again and again at any moment from its first instruction on. <c>KILLS</c> sets how often (200 where CI is true),
/// <c>HISTORIES_SEED</c> the seed.
/// </summary>
public class KillTests
{
    /// <summary>More at once would only wait for each other.</summary>
    private const int AtOnce = 2;

    /// <summary>So often the runs over one store are killed before one may finish and the store is compared.</summary>
    private const int KillsEach = 10;

    private static readonly TimeSpan Start = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(0.6);
    private static readonly DateTimeOffset Now = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_and_doubles_nothing()
    {
        var wanted = SeedOf.Variable("KILLS", Environment.GetEnvironmentVariable("CI") == "true" ? 200 : 20);
        var first = SeedOf.History();
        var kills = new Kills[(wanted + KillsEach - 1) / KillsEach];

        await Parallel.ForAsync(0, kills.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (i, _) =>
            kills[i] = await SeedOf.NamingAsync(first + i, PlayAsync));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills.Sum(k => k.All)} kills, {kills.Sum(k => k.AtWork)} of them after the first request; first seed {first}");
        kills.Sum(k => k.All).ShouldBeGreaterThanOrEqualTo(wanted);
        kills.Sum(k => k.AtWork).ShouldBeGreaterThanOrEqualTo(wanted / 3);
    }

    private static async Task<Kills> PlayAsync(int seed)
    {
        var random = new Random(seed);
        var mailbox = SimulatedMailbox.Create(OliveMailbox.Address, "Olive Owner");
        var history = new RandomHistory(mailbox, random, Now).Begin(40);
        await using var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [mailbox] }, Ct);
        var scratch = Directory.CreateTempSubdirectory("inbox-relationships-kill-");
        try
        {
            var process = new ServiceProcess(graph.BaseUrl, scratch);
            var kills = await KillAsync(process, graph, history, random);
            graph.Faults = [];
            var last = await process.RunAsync(Ct);

            last.ExitCode.ShouldBe(0, last.Output);
            await ShouldBeTrueAsync(process.StorePath, mailbox);
            return kills;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Every third process is killed while it starts, the others within what their work usually takes from the first request on.</summary>
    private static async Task<Kills> KillAsync(ServiceProcess process, SimulatedGraph graph, RandomHistory history, Random random)
    {
        var kills = new Kills(0, 0);
        while (kills.All < KillsEach)
        {
            history.Play(random.Next(0, 8));
            RandomFaults.Choose(graph, random);
            graph.Log.Clear();
            var fromStart = random.Next(3) == 0;
            var delay = random.NextDouble() * (fromStart ? Start : Work);
            var killed = await process.KillAtAsync(c => MomentAsync(graph, fromStart, delay, c), Ct);
            if (killed) kills = new(kills.All + 1, kills.AtWork + (graph.Log.Count > 0 ? 1 : 0));
        }

        return kills;
    }

    private static async Task MomentAsync(SimulatedGraph graph, bool fromStart, TimeSpan delay, CancellationToken cancel)
    {
        while (!fromStart && graph.Log.Count == 0) await Task.Delay(2, cancel);
        await Task.Delay(delay, cancel);
    }

    private static async Task ShouldBeTrueAsync(string path, SimulatedMailbox mailbox)
    {
        await using var db = new InboxDb(new DbContextOptionsBuilder<InboxDb>().UseSqlite($"Data Source={path}").Options);
        StoredTruth.Difference(await StoredTruth.OfAsync(db, Ct), MailboxTruth.Of(mailbox)).ShouldBeEmpty();
        (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(Ct)).ShouldBe(["ok"]);
        (await db.Mailboxes.SingleAsync(Ct)).NeedsMining.ShouldBeFalse();
    }

    /// <summary>How often a process was killed, and how often of those when it had begun to read the mailbox.</summary>
    private sealed record Kills(int All, int AtWork);
}
