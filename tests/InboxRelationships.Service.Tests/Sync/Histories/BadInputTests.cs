using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
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
