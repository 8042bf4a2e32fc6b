using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.Tests.Graph;
using InboxRelationships.Service.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.SyncHealth;

/// <summary>The report of `sync`, `/api/sync` and what the pane is told are one and the same, whatever happened.</summary>
public class AgreementTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", true)]
    [InlineData("access-denied", false)]
    [InlineData("mailbox-gone", false)]
    [InlineData("read-basic", false)]
    [InlineData("truncate=1", false)]
    [InlineData("wrong-types=3,expire-tokens=1", false)]
    [InlineData("throttle=9,html-errors=7,duplicates,empty-pages", true)]
    public async Task They_agree_whatever_the_server_does(string faults, bool isComplete)
    {
        await using var service = await ServedAsync();
        // Something for it to stumble on.
        if (faults.Contains("wrong-types", StringComparison.Ordinal)) _mailbox.ExpireDeltaTokens();
        service.Graph.Faults = FaultCatalogue.Parse(faults.Replace(",expire-tokens=1", "", StringComparison.Ordinal));

        var report = await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct);

        report.Complete.ShouldBe(isComplete, string.Join(' ', report.Gaps));
        await AgreesAsync(service, report);
    }

    [Fact]
    public async Task They_agree_where_one_part_alone_is_refused()
    {
        await using var service = await ServedAsync();
        service.Graph.Faults = [new Refusal("/calendarView")];

        var report = await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct);

        report.Gaps.ShouldHaveSingleItem();
        await AgreesAsync(service, report);
    }

    [Fact]
    public async Task A_part_that_a_killed_run_left_unread_is_told()
    {
        await using var service = await ServedAsync();
        await using (var db = service.Get<InboxRelationships.Service.Storage.Store>().Open())
            await db.Cursors.Where(c => c.Scope == "events").ExecuteUpdateAsync(c => c.SetProperty(r => r.Gap, "the first round is not through"), Ct);

        var (health, pane) = await ToldAsync(service);

        health.GetProperty("freshness").GetRawText().ShouldBe(pane.GetRawText());
        pane.GetProperty("isComplete").GetBoolean().ShouldBeFalse();
        pane.GetProperty("gaps")[0].GetString().ShouldNotBeNull().ShouldContain("not read to its end");
        health.GetProperty("parts")[0].GetProperty("gap").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task A_mailbox_never_reached_is_told_of_and_one_that_left_the_configuration_too()
    {
        await using var service = await ServedAsync("--Mailboxes:0", "nobody@contoso.example");

        var mailboxes = (await service.Client.GetFromJsonAsync<JsonElement>("/api/sync", Ct)).GetProperty("mailboxes").EnumerateArray().ToList();

        mailboxes.Select(m => m.GetProperty("mailbox").GetString()).ShouldBe(["me", "nobody@contoso.example"]);
        mailboxes[0].GetProperty("schedule").GetProperty("isScheduled").GetBoolean().ShouldBeFalse();
        mailboxes[0].GetProperty("schedule").GetProperty("nextRun").ValueKind.ShouldBe(JsonValueKind.Null);
        mailboxes[1].GetProperty("freshness").GetProperty("isComplete").GetBoolean().ShouldBeFalse();
        mailboxes[1].GetProperty("schedule").GetProperty("nextRun").ValueKind.ShouldNotBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Every_folder_stands_against_graphs_own_count_also_after_mail_came()
    {
        await using var service = await ServedAsync();
        _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", Now, "Shall we meet?"));
        await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct);

        var (health, _) = await ToldAsync(service);

        foreach (var folder in health.GetProperty("folders").EnumerateArray().Where(f => f.GetProperty("isSynced").GetBoolean()))
        {
            folder.GetProperty("graphCount").GetInt32().ShouldBe(folder.GetProperty("ourCount").GetInt32(), folder.GetProperty("name").GetString());
            folder.GetProperty("difference").ValueKind.ShouldBe(JsonValueKind.Null);
            folder.GetProperty("countedAt").ValueKind.ShouldNotBe(JsonValueKind.Null);
        }

        health.GetProperty("folders").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "Inbox").GetProperty("ourCount").GetInt32()
            .ShouldBe(_mailbox.Mail.InFolder("inbox").Count);
    }

    [Fact]
    public async Task What_is_older_than_the_history_kept_is_a_difference_with_its_reason_and_no_gap()
    {
        _mailbox.Mail.Seed(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Long ago", Now.AddDays(-400), "Hello"));
        await using var service = await ServedAsync("--Sync:History", "200.00:00:00");

        var (health, pane) = await ToldAsync(service);

        pane.GetProperty("isComplete").GetBoolean().ShouldBeTrue();
        var inbox = health.GetProperty("folders").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "Inbox");
        inbox.GetProperty("difference").GetString().ShouldNotBeNull().ShouldStartWith("1 not here");
    }

    private async Task<ServedService> ServedAsync(params string[] settings)
    {
        var service = await ServedService.StartAsync(_mailbox, Ct, ["--Sync:RetryDelay", "00:00:00.001", .. settings]);
        var mailbox = settings is ["--Mailboxes:0", var other] ? other : "me";
        await service.Runs.UntilAsync(() => service.Runs.Ended(MailboxSyncJob.KeyOf(mailbox)) > 0, Ct);
        return service;
    }

    private static async Task AgreesAsync(ServedService service, SyncReport report)
    {
        var (health, pane) = await ToldAsync(service);

        health.GetProperty("freshness").GetRawText().ShouldBe(pane.GetRawText());
        pane.GetProperty("isComplete").GetBoolean().ShouldBe(report.Complete);
        pane.GetProperty("gaps").EnumerateArray().Select(g => g.GetString()).ShouldBe(report.Gaps);
        health.GetProperty("messages").GetInt32().ShouldBe(report.Messages);
    }

    private static async Task<(JsonElement Health, JsonElement Pane)> ToldAsync(ServedService service)
    {
        var health = (await service.Client.GetFromJsonAsync<JsonElement>("/api/sync", Ct)).GetProperty("mailboxes")[0];
        return (health, (await service.AskAsync(new { }, Ct)).GetProperty("freshness"));
    }
}
