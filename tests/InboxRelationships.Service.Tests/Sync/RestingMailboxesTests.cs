using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.SyncHealth;
using InboxRelationships.Service.Tests.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace InboxRelationships.Service.Tests.Sync;

public class RestingMailboxesTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_mailbox_that_refuses_says_so_and_is_tried_once_an_hour(int status)
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        service.Graph.Faults = [new Refusal("/", status)];
        await service.SyncAsync(Ct);

        var freshness = await FreshnessAsync(service);
        var soon = await RequestsOfNextRunAsync(service, TimeSpan.FromMinutes(50));
        var later = await RequestsOfNextRunAsync(service, TimeSpan.FromMinutes(61));
        var atStart = await RequestsOfNextRunAsync(service, TimeSpan.FromMinutes(1), isAtStart: true);

        freshness.Trouble.ShouldBe("Access to the mailbox is refused");
        freshness.IsComplete.ShouldBeFalse();
        freshness.Gaps[0].ShouldContain("`connect`");
        (soon, later, atStart).ShouldBe((0, 1, 1));
    }

    [Fact]
    public async Task A_mailbox_that_was_gone_from_the_first_has_a_state_too()
    {
        _mailbox.IsGone = true;
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);

        (await FreshnessAsync(service)).Trouble.ShouldBe("The mailbox is not there any more");
        (await RequestsOfNextRunAsync(service, TimeSpan.FromMinutes(50))).ShouldBe(0);

        _mailbox.IsGone = false;
        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue();
        (await FreshnessAsync(service)).Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_calendar_that_may_not_be_read_leaves_the_mail_on_schedule()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        service.Graph.Faults = [new Refusal("/calendarView")];

        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldHaveSingleItem().ShouldStartWith("The calendar could not be read");
        report.Messages.ShouldBeGreaterThan(0);
        (await FreshnessAsync(service)).Trouble.ShouldBeNull();
        (await RequestsOfNextRunAsync(service, TimeSpan.FromMinutes(10))).ShouldBeGreaterThan(0);
    }

    private static async Task<int> RequestsOfNextRunAsync(ServiceUnderTest service, TimeSpan after, bool isAtStart = false)
    {
        service.Graph.Log.Clear();
        var resting = new RestingMailboxes(service.Store, new ShiftedClock(after));
        var job = new MailboxSyncJob(
            service.Get<MailboxSync>(), service.Get<SyncActivity>(), resting, service.Get<SyncPlaces>(), service.Get<ILogger<MailboxSyncJob>>());
        await job.RunAsync("me", isAtStart, Ct);
        return service.Graph.Log.Requests.Count;
    }

    private static async Task<InboxRelationships.Service.Context.Freshness> FreshnessAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        return await service.Get<Freshnesses>().OfAsync(db, "me", await db.Mailboxes.SingleAsync(Ct), Ct);
    }
}
