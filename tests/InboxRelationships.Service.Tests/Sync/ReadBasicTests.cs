using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Doctor;
using InboxRelationships.Service.SyncHealth;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class ReadBasicTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100)]
    [InlineData(3)]
    public async Task With_the_least_permission_everything_but_texts_is_synced_and_mined(int pageSize)
    {
        var below = _mailbox.Folders.Create("Below", _mailbox.Folders.Create("Above"));
        var deep = _mailbox.Mail.Seed(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Deep", Now.AddDays(-1), "Hello"), below);
        await using var service = await StartAsync("--Graph:Permissions", "Mail.ReadBasic", "--Sync:PageSize", $"{pageSize}");

        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldBeEmpty();
        report.Complete.ShouldBeTrue();
        report.Messages.ShouldBe(_mailbox.Mail.Count - _mailbox.Mail.InFolder("junkemail").Count);
        (report.People, report.Interactions).ShouldSatisfyAllConditions(r => r.People.ShouldBeGreaterThan(0), r => r.Interactions.ShouldBeGreaterThan(0));
        await using var db = service.Store.Open();
        (await db.Messages.AnyAsync(m => m.GraphId == deep && m.FolderId != null, Ct)).ShouldBeTrue();
        (await db.Messages.AnyAsync(m => m.Class == null, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Folders_that_come_move_and_go_are_noticed_without_a_delta()
    {
        var old = _mailbox.Folders.Create("Old");
        var letter = _mailbox.Mail.Seed(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Kept", Now.AddDays(-1), "Hello"), old);
        await using var service = await StartAsync("--Graph:Permissions", "Mail.ReadBasic");
        await service.SyncAsync(Ct);

        var fresh = _mailbox.Folders.Create("Fresh");
        _mailbox.Mail.Move(letter, fresh);
        _mailbox.Folders.Delete(old);
        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldBeEmpty();
        await using var db = service.Store.Open();
        (await db.Folders.Select(f => f.DisplayName).ToListAsync(Ct)).ShouldSatisfyAllConditions(f => f.ShouldContain("Fresh"), f => f.ShouldNotContain("Old"));
        var row = await db.Messages.SingleAsync(m => m.GraphId == letter, Ct);
        (await db.Folders.SingleAsync(f => f.Id == row.FolderId, Ct)).DisplayName.ShouldBe("Fresh");
    }

    [Fact]
    public async Task What_is_off_is_told_once_for_each_feature()
    {
        await using var service = await StartAsync("--Graph:Permissions", "Mail.ReadBasic", "--Urls", "http://localhost:5080");
        await service.SyncAsync(Ct);

        await using var db = service.Store.Open();
        var freshness = await service.Get<Freshnesses>().OfAsync(db, "me", await db.Mailboxes.SingleAsync(Ct), Ct);
        var findings = await service.Get<Examination>().RunAsync(Ct);

        freshness.Off.Select(o => o.Split(':')[0]).ShouldBe(["Outreach", "Claims", "Acts and follow-ups", "Recall"]);
        findings.ShouldNotContain(f => f.Outcome == Outcome.Failed);
        findings.Where(f => f.Check == "Mail.ReadBasic").Select(f => f.Found).ShouldBe(freshness.Off);
    }

    [Fact]
    public async Task Doctor_names_the_permission_where_texts_are_wanted_and_not_granted()
    {
        await using var service = await StartAsync("--Urls", "http://localhost:5080");

        var report = await service.SyncAsync(Ct);
        var failed = (await service.Get<Examination>().RunAsync(Ct)).Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();

        report.Complete.ShouldBeFalse();
        failed.Check.ShouldBe("Mail.Read on me");
        failed.Remedy.ShouldNotBeNull().ShouldContain("Mail.ReadBasic");
    }

    private async Task<ServiceUnderTest> StartAsync(params string[] settings)
    {
        var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, settings);
        service.Graph.Faults = FaultCatalogue.Parse("read-basic");
        return service;
    }
}
