using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Doctor;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Tests.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Tests.Doctor;

public class ExaminationTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_lacks_nothing_is_well()
    {
        var findings = await ExamineAsync();

        findings.Where(f => f.Outcome == Outcome.Failed).ShouldBeEmpty();
        findings.Select(f => f.Check).ShouldBe(
        [
            "storage", "disk", "clock", "credential", "mailbox me", "User.Read on me", "Mail.Read on me", "MailboxSettings.Read on me", "Calendars.Read on me",
            "Contacts.Read on me", "notifications", "pane", "urls",
        ]);
    }

    [Theory]
    [InlineData("/messages", "Mail.Read")]
    [InlineData("/mailboxSettings", "MailboxSettings.Read")]
    [InlineData("/events", "Calendars.Read")]
    [InlineData("/contacts", "Contacts.Read")]
    public async Task A_permission_that_is_refused_is_named_and_the_others_are_well(string path, string permission)
    {
        var findings = await ExamineAsync(service => service.Graph.Faults = [new Refusal(path)]);

        var failed = findings.Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();
        failed.Check.ShouldBe($"{permission} on me");
        failed.Remedy.ShouldNotBeNull().ShouldContain($"Grant {permission}");
    }

    [Fact]
    public async Task A_mailbox_that_is_gone_is_told_apart_from_a_permission()
    {
        _mailbox.IsGone = true;

        var failed = (await ExamineAsync()).Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();

        failed.Check.ShouldBe("mailbox me");
        failed.Found.ShouldContain("licence");
        failed.Remedy.ShouldNotBeNull().ShouldContain("forget");
    }

    [Fact]
    public async Task A_token_that_is_refused_is_the_mailboxs_trouble()
    {
        var failed = (await ExamineAsync(service => service.Graph.Faults = [new Refusal("", 401)]))
            .Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();

        failed.Found.ShouldContain("401");
        failed.Remedy.ShouldNotBeNull().ShouldContain("connect");
    }

    [Theory]
    [InlineData("DeviceCode")]
    [InlineData("Browser")]
    public async Task It_asks_nobody_to_sign_in(string credential)
    {
        var findings = await ExamineAsync(
            null, "--Graph:Credential", credential, "--Graph:ClientId", Guid.Empty.ToString(), "--Graph:TenantId", Guid.Empty.ToString());

        var failed = findings.Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();
        failed.Check.ShouldBe("credential");
        failed.Found.ShouldContain("`connect`");
    }

    [Fact]
    public async Task A_name_nobody_bears_is_told()
    {
        var failed = (await ExamineAsync(null, "--Mailboxes:1", "nobody@contoso.example")).Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();

        failed.Check.ShouldBe("mailbox nobody@contoso.example");
        failed.Remedy.ShouldNotBeNull().ShouldContain("Mailboxes");
    }

    [Theory]
    [InlineData("http://relationships.example/", "https")]
    [InlineData("https://localhost/", "this machine's own name")]
    [InlineData("https://relationships.invalid/", "not found")]
    public async Task An_address_graph_cannot_notify_is_told(string address, string found)
    {
        var failed = (await ExamineAsync(null, "--Notifications:PublicAddress", address)).Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();

        failed.Check.ShouldBe("notifications");
        $"{failed.Found} {failed.Remedy}".ShouldContain(found);
    }

    [Fact]
    public async Task A_subscription_graph_refused_is_told_with_its_reason()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Urls", "http://localhost:5080");
        await service.SyncAsync(Ct);
        await using (var db = service.Store.Open())
        {
            var id = (await db.Mailboxes.SingleAsync(Ct)).Id;
            db.AddRange(
                new SubscriptionRow { MailboxId = id, Collection = SubscribedCollection.Messages, Problem = "400 ValidationError" },
                new SubscriptionRow
                {
                    MailboxId = id,
                    Collection = SubscribedCollection.Events,
                    GraphId = "one",
                    ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(3),
                });
            await db.SaveChangesAsync(Ct);
        }

        var findings = await service.Get<Examination>().RunAsync(Ct);

        var failed = findings.Where(f => f.Outcome == Outcome.Failed).ShouldHaveSingleItem();
        (failed.Check, failed.Found).ShouldBe(("notifications of messages of me", "Graph did not subscribe (400 ValidationError); polling goes on"));
        findings[^1].Outcome.ShouldBe(Outcome.Well);
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task A_clock_that_is_wrong_by_more_than_five_minutes_is_told(int minutes)
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        var exam = new ClockExam(service.Get<IHttpClientFactory>(), service.Get<IOptions<GraphOptions>>(), new ShiftedClock(TimeSpan.FromMinutes(minutes)));

        var finding = await exam.RunAsync(Ct);

        finding.Outcome.ShouldBe(Outcome.Failed);
        finding.Found.ShouldContain(minutes > 0 ? "ahead of" : "behind");
    }

    [Fact]
    public void A_pane_that_was_not_built_is_told() => ServingExam.Pane(Path.GetTempPath()).Outcome.ShouldBe(Outcome.Failed);

    private async Task<IReadOnlyList<Finding>> ExamineAsync(Action<ServiceUnderTest>? trouble = null, params string[] settings)
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, ["--Urls", "http://localhost:5080", .. settings]);
        trouble?.Invoke(service);
        return await service.Get<Examination>().RunAsync(Ct);
    }
}
