using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Sync;
using Microsoft.Data.Sqlite;

namespace InboxRelationships.Service.Tests.Sync.Histories;

public class BadSurroundingsTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private int SyncedMessages => _mailbox.Mail.Count - _mailbox.Mail.InFolder("junkemail").Count;

    [Fact]
    public async Task A_store_that_another_program_locks_for_a_while_is_waited_for()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await using var other = new SqliteConnection($"Data Source={service.StorePath}");
        await other.OpenAsync(Ct);
        var hold = await other.BeginTransactionAsync(Ct);

        var running = service.SyncAsync(Ct);
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        var waited = !running.IsCompleted;
        await hold.DisposeAsync();
        var report = await running;

        waited.ShouldBeTrue();
        report.Gaps.ShouldBeEmpty();
        report.Messages.ShouldBe(SyncedMessages);
    }

    [Fact]
    public async Task A_store_that_stays_locked_ends_the_run_in_words_and_the_next_one_goes_on()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.RestartAsync(Ct, "--ConnectionStrings:InboxRelationships", $"Data Source={service.StorePath};Default Timeout=1");
        await using var other = new SqliteConnection($"Data Source={service.StorePath}");
        await other.OpenAsync(Ct);
        var hold = await other.BeginTransactionAsync(Ct);

        var locked = await service.SyncAsync(Ct);
        await hold.DisposeAsync();
        var report = await service.SyncAsync(Ct);

        locked.Complete.ShouldBeFalse();
        locked.Gaps.ShouldContain(g => g.StartsWith("Another program holds the store locked", StringComparison.Ordinal));
        report.Gaps.ShouldBeEmpty();
        report.Messages.ShouldBe(SyncedMessages);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(-1)]
    [InlineData(400)]
    public async Task A_clock_that_is_turned_loses_nothing(int days)
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        var clock = new TurnedClock();
        var engine = clock.EngineOf(service);
        var before = await engine.RunAsync("me", new SyncProgress(), Ct);
        var present = await PresentAsync(service);

        clock.By = TimeSpan.FromDays(days);
        var arrived = _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", Now, "Shall we meet?"));
        var turned = await engine.RunAsync("me", new SyncProgress(), Ct);
        _mailbox.Mail.Delete(arrived);
        clock.By = TimeSpan.Zero;
        var after = await engine.RunAsync("me", new SyncProgress(), Ct);

        turned.Gaps.ShouldBeEmpty();
        turned.Messages.ShouldBe(before.Messages + 1);
        after.Gaps.ShouldBeEmpty();
        (await PresentAsync(service)).ShouldBe(present);
    }

    [Fact]
    public async Task A_clock_set_back_while_the_server_asks_to_wait_prolongs_no_wait()
    {
        var clock = new TurnedClock();
        using var gate = new MailboxGate(1, clock);

        gate.Pause(TimeSpan.FromMilliseconds(50));
        clock.By = TimeSpan.FromHours(-1);
        using var entered = await gate.EnterAsync(Ct).WaitAsync(TimeSpan.FromSeconds(30), Ct);

        entered.ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<string>> PresentAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        return await StoredTruth.OfAsync(db, Ct);
    }
}
