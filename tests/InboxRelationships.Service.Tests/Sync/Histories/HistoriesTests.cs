using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>
/// Random histories against random faults. <c>HISTORIES</c> sets how many are played, <c>HISTORIES_SEED</c> the first one's seed;
/// a failure names the seed of its history.
/// </summary>
public class HistoriesTests
{
    private static readonly DateTimeOffset Now = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_happens_and_however_the_server_behaves_the_store_ends_at_the_truth()
    {
        var first = SeedOf.History();
        for (var seed = first; seed < first + SeedOf.Variable("HISTORIES", 20); seed++) (await SeedOf.NamingAsync(seed, PlayAsync)).ShouldBeGreaterThan(0);
    }

    /// <returns>How many messages were met.</returns>
    private static async Task<int> PlayAsync(int seed)
    {
        var random = new Random(seed);
        var mailbox = SimulatedMailbox.Create(OliveMailbox.Address, "Olive Owner");
        var history = new RandomHistory(mailbox, random, Now).Begin(30);
        await using var service = await ServiceUnderTest.StartAsync(mailbox, Ct, Settings(seed));
        var met = new HashSet<string>();
        for (var round = 0; round < 6; round++)
        {
            history.Play(random.Next(0, 25));
            await RunAsync(service, history, random, seed);
            met.UnionWith(await StoredTruth.EverMetAsync(service.Store.Open(), Ct));
        }

        await ShouldBeTrueAsync(service, mailbox);
        // Faults may have kept every run above from meeting anything; the last one met them all.
        var atLast = await StoredTruth.EverMetAsync(service.Store.Open(), Ct);
        met.Except(atLast).ShouldBeEmpty();
        await using var fresh = await ServiceUnderTest.StartAsync(mailbox, Ct);
        await ShouldBeTrueAsync(fresh, mailbox);
        return atLast.Count;
    }

    /// <summary>A run among faults, some of them with changes meanwhile, some broken off behind a page and begun again.</summary>
    private static async Task RunAsync(ServiceUnderTest service, RandomHistory history, Random random, int seed)
    {
        RandomFaults.Choose(service.Graph, random);
        if (random.Next(8) == 0) service.Mailbox.ExpireDeltaTokens();
        if (seed % 3 == 0) service.Graph.Faults = [.. service.Graph.Faults, new Meanwhile(history)];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var progress = new SyncProgress();
        var pages = random.Next(12);
        if (random.Next(3) == 0) progress.Changed += () => StopAfter(ref pages, stop);
        try
        {
            await service.SyncAsync(stop.Token, progress);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !Ct.IsCancellationRequested)
        {
            await service.RestartAsync(Ct, Settings(seed));
        }
    }

    private static void StopAfter(ref int pages, CancellationTokenSource stop)
    {
        if (Interlocked.Decrement(ref pages) < 0) stop.Cancel();
    }

    private static async Task ShouldBeTrueAsync(ServiceUnderTest service, SimulatedMailbox mailbox)
    {
        service.Graph.Faults = [];
        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldBeEmpty();
        await using var db = service.Store.Open();
        StoredTruth.Difference(await StoredTruth.OfAsync(db, Ct), MailboxTruth.Of(mailbox)).ShouldBeEmpty();
    }

    private static string[] Settings(int seed) => ["--Sync:PageSize", $"{(seed % 4) + 2}", "--Sync:MaxConcurrencyPerMailbox", seed % 2 == 0 ? "1" : "4"];
}
