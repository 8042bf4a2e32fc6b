using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Users;
using InboxRelationships.Service.Connect;
using InboxRelationships.Service.Doctor;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace InboxRelationships.Service.Tests.Sync;

public class MailboxRosterTests
{
    private const string Crew = "11111111-2222-3333-4444-555555555555";
    private const string Watch = "99999999-2222-3333-4444-555555555555";

    private readonly SimulatedMailbox _olive = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
    private readonly SimulatedMailbox _pia = SimulatedMailbox.Create("pia@contoso.example", "Pia");
    private readonly SimulatedMailbox _quinn = SimulatedMailbox.Create("quinn@contoso.example", "Quinn");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_star_means_everybody_with_a_mailbox_over_all_pages()
    {
        _pia.User["userType"] = "Guest";
        _quinn.User["accountEnabled"] = false;
        var many = Enumerable.Range(0, 1005).Select(i => SimulatedMailbox.Create($"m{i}@contoso.example", $"M {i}"));
        await using var service = await StartAsync([_olive, _pia, _quinn, .. many], "*");

        var state = await service.Get<MailboxRoster>().ReadAsync(Ct);

        state.IsWhole.ShouldBeTrue();
        state.Mailboxes.Count.ShouldBe(1006);
        state.Has("pia@contoso.example").ShouldBeFalse();
        state.Has("quinn@contoso.example").ShouldBeFalse();
        service.Graph.Log.Requests.Count(r => r.PathAndQuery.Contains("/users", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_group_means_its_members_through_other_groups_and_nobody_twice()
    {
        await using var service = await StartAsync([_olive, _pia, _quinn], $"group:{Crew}", "Olive@contoso.example");
        service.Graph.Groups = [new(Crew, [_olive.Id, Watch, "a device"]), new(Watch, [_pia.Id, Crew])];

        var state = await service.Get<MailboxRoster>().ReadAsync(Ct);

        state.Mailboxes.ShouldBe(["Olive@contoso.example", "pia@contoso.example"]);
    }

    [Fact]
    public async Task Everybody_on_it_is_synced()
    {
        await using var service = await StartAsync([_olive, _pia], "*");
        var roster = await service.Get<MailboxRoster>().ReadAsync(Ct);

        foreach (var name in service.Get<MailboxRoster>().Choose([]))
            (await service.Get<MailboxSync>().RunAsync(name, new SyncProgress(), Ct)).Complete.ShouldBeTrue();

        await using var db = service.Store.Open();
        (await db.Mailboxes.Select(m => m.Name).OrderBy(n => n).ToListAsync(Ct)).ShouldBe(roster.Mailboxes);
    }

    [Fact]
    public async Task Without_the_permission_to_list_it_says_which_and_keeps_whom_it_knew()
    {
        await using var service = await StartAsync([_olive, _pia], "*", $"group:{Crew}");
        service.Graph.Groups = [new(Crew, [_pia.Id])];
        var before = await service.Get<MailboxRoster>().ReadAsync(Ct);
        service.Graph.Faults = FaultCatalogue.Parse("directory-denied");

        var state = await service.Get<MailboxRoster>().ReadAsync(Ct);

        state.IsWhole.ShouldBeFalse();
        state.Mailboxes.ShouldBe(before.Mailboxes);
        state.Problems.ShouldContain(p => p.Contains("User.Read.All", StringComparison.Ordinal));
        state.Problems.ShouldContain(p => p.Contains("GroupMember.Read.All", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_that_does_not_exist_is_told_by_doctor_and_connect()
    {
        await using var service = await StartAsync([_olive], "me", $"group:{Crew}");

        var findings = await service.Get<Examination>().RunAsync(Ct);
        var connection = await service.Get<Connecting>().RunAsync(Ct);

        findings.Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem().Found.ShouldContain("no such group");
        findings.ShouldContain(f => f.Check == "mailbox me" && f.Outcome == Outcome.Well);
        connection.Sentences.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_joins_gets_a_job_and_who_leaves_loses_it_while_the_rows_stay()
    {
        await using var served = await ServedService.StartAsync(
            _olive, Ct, "--Mailboxes:1", $"group:{SimulatedGroup.Everybody}", "--Mailboxes:2", $"group:{Crew}");
        var roster = served.Get<MailboxRoster>();
        served.Graph.Groups = [new(SimulatedGroup.Everybody, []), new(Crew, [_olive.Id])];
        await served.Get<MailboxJobs>().FollowAsync(await roster.ReadAsync(Ct), Ct);
        var joined = await JobsAsync(served);
        await served.Runs.UntilAsync(() => served.Runs.Ended(MailboxSyncJob.KeyOf(OliveMailbox.Address)) > 0, Ct);

        served.Graph.Groups = [new(SimulatedGroup.Everybody, []), new(Crew, [])];
        await served.Get<MailboxJobs>().FollowAsync(await roster.ReadAsync(Ct), Ct);

        joined.ShouldBe(["me", OliveMailbox.Address], ignoreOrder: true);
        (await JobsAsync(served)).ShouldBe(["me"]);
        await using var db = served.Get<InboxRelationships.Service.Storage.Store>().Open();
        (await db.Mailboxes.AnyAsync(m => m.Name == OliveMailbox.Address, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_renamed_in_the_directory_keeps_what_was_read()
    {
        await using var service = await StartAsync([_olive], "*");
        await service.Get<MailboxRoster>().ReadAsync(Ct);
        await service.Get<MailboxSync>().RunAsync(OliveMailbox.Address, new SyncProgress(), Ct);

        _olive.User["userPrincipalName"] = "olive.married@contoso.example";
        var state = await service.Get<MailboxRoster>().ReadAsync(Ct);

        state.Mailboxes.ShouldBe(["olive.married@contoso.example"]);
        await using var db = service.Store.Open();
        (await db.Mailboxes.SingleAsync(Ct)).Name.ShouldBe("olive.married@contoso.example");
    }

    private static async Task<ServiceUnderTest> StartAsync(
        IReadOnlyList<SimulatedMailbox> mailboxes, params string[] entries) => await ServiceUnderTest.StartAsync(
        new SimulatedGraphOptions { Mailboxes = mailboxes }, Ct,
        ["--Urls", "http://localhost:5080", .. entries.SelectMany((e, i) => new[] { $"--Mailboxes:{i}", e })]);

    private static async Task<IReadOnlyList<string>> JobsAsync(ServedService served)
    {
        var scheduler = await served.Get<ISchedulerFactory>().GetScheduler(Ct);
        return [.. (await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(MailboxSyncJob.Group), Ct)).Select(k => k.Name)];
    }
}
