using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Sync;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync.Histories;

public class BadInputTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private int SyncedMessages => _mailbox.Mail.Count - _mailbox.Mail.InFolder("junkemail").Count;

    [Theory]
    [InlineData("truncate=4")]
    [InlineData("reset=4")]
    [InlineData("odd-text=2")]
    [InlineData("crowds=9")]
    public async Task What_can_be_read_is_read_whole(string faults)
    {
        await using var service = await SyncedAsync(faults);

        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldBeEmpty();
        report.Messages.ShouldBe(SyncedMessages);
        report.Contacts.ShouldBe(1);
    }

    [Theory]
    [InlineData("wrong-types=4")]
    [InlineData("absurd-dates=4")]
    public async Task An_item_that_makes_no_sense_costs_only_itself_and_is_told_of(string faults)
    {
        await using var service = await SyncedAsync(faults);

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeFalse();
        report.Messages.ShouldBeInRange(1, SyncedMessages - 1);
        report.Gaps.ShouldContain(g => g.EndsWith("made no sense and are left out.", StringComparison.Ordinal));
        report.Gaps.Where(g => g.Contains("folder", StringComparison.Ordinal)).Sum(CountIn).ShouldBe(SyncedMessages - report.Messages);
    }

    [Fact]
    public async Task What_made_no_sense_stays_told_until_it_is_read_anew()
    {
        await using var service = await SyncedAsync("wrong-types=4");
        service.Graph.Faults = [];

        var still = await service.SyncAsync(Ct);
        _mailbox.ExpireDeltaTokens();
        var anew = await service.SyncAsync(Ct);

        still.Complete.ShouldBeFalse();
        anew.Gaps.ShouldBeEmpty();
        anew.Messages.ShouldBe(SyncedMessages);
    }

    [Fact]
    public async Task An_answer_that_is_never_whole_is_a_gap_and_no_crash()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        service.Graph.Faults = FaultCatalogue.Parse("truncate=1");

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeFalse();
        report.Gaps.ShouldContain(g => g.Contains("made no sense", StringComparison.Ordinal));
        report.Messages.ShouldBe(SyncedMessages);
    }

    [Fact]
    public async Task Bodies_of_twenty_megabytes_are_read()
    {
        await using var service = await SyncedAsync("huge-bodies=12");

        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldBeEmpty();
        report.Messages.ShouldBe(SyncedMessages);
    }

    [Fact]
    public async Task Names_without_NUL_and_halves_of_characters_are_the_names()
    {
        await using var service = await SyncedAsync("odd-text=1");

        await using var db = service.Store.Open();
        var names = await db.Participants.Select(p => p.Name).Concat(db.Contacts.Select(c => c.DisplayName)).ToListAsync(Ct);

        names.ShouldContain("Ana Almeida");
        names.ShouldAllBe(n => !n.Contains('\0') && !n.Any(char.IsSurrogate));
    }

    [Fact]
    public async Task Ten_thousand_recipients_are_all_kept()
    {
        await using var service = await SyncedAsync("crowds=9");

        await using var db = service.Store.Open();

        (await db.Recipients.GroupBy(r => r.MessageId).Select(g => g.Count()).MaxAsync(Ct)).ShouldBe(10_000);
    }

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

    /// <summary>Synced once, with the faults on and left on.</summary>
    private async Task<ServiceUnderTest> SyncedAsync(string faults)
    {
        var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", "10");
        service.Graph.Faults = FaultCatalogue.Parse(faults);
        await service.SyncAsync(Ct);
        return service;
    }

    private static int CountIn(string gap) => gap.StartsWith("One ", StringComparison.Ordinal) ? 1 : int.Parse(gap.Split(' ')[0], null);
}
