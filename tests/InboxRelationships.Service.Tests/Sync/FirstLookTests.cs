using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class FirstLookTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_a_notification_told_of_is_classed_before_the_rest_of_the_mailbox_is_asked()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var id = _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", TimeProvider.System.GetUtcNow(), "Shall we meet?"));
        var rest = new RestOfMailbox(() => IsClassedAsync(service, id));
        service.Graph.Faults = [rest];

        var report = await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct, isWoken: true);

        report.Complete.ShouldBeTrue();
        rest.Seen.ShouldNotBeEmpty();
        rest.Seen.ShouldAllBe(wasClassed => wasClassed);
    }

    [Fact]
    public async Task A_woken_run_ends_with_the_same_rows_as_a_scheduled_one()
    {
        await using var woken = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await woken.SyncAsync(Ct);
        _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", TimeProvider.System.GetUtcNow(), "Shall we meet?"));
        _mailbox.Mail.Move(_mailbox.Mail.InFolder("inbox")[0].Id, "archive");
        await using var scheduled = await ServiceUnderTest.StartAsync(_mailbox, Ct);

        await woken.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct, isWoken: true);
        await scheduled.SyncAsync(Ct);

        (await StoredState.OfAsync(woken.Store, Ct)).ShouldBe(await StoredState.OfAsync(scheduled.Store, Ct));
    }

    [Fact]
    public async Task A_letter_that_comes_while_the_mailbox_is_mined_does_not_wait_for_the_next_run()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var id = "";
        var progress = new SyncProgress();
        progress.Changed += () =>
        {
            if (progress.Step != MailboxSync.MiningStep || id.Length > 0) return;
            id = _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", TimeProvider.System.GetUtcNow(), "Shall we meet?"));
            service.Get<SyncActivity>().Wake("me");
        };

        await service.SyncAsync(Ct, progress);

        (await IsClassedAsync(service, id)).ShouldBeTrue();
    }

    private static async Task<bool> IsClassedAsync(ServiceUnderTest service, string graphId)
    {
        await using var db = service.Store.Open();
        return await db.Messages.AnyAsync(m => m.GraphId == graphId && m.Verdict != null, Ct);
    }

    /// <summary>Notes at each request beyond the folders of mail that comes and goes how things stand.</summary>
    private sealed class RestOfMailbox(Func<Task<bool>> look) : Fault
    {
        private int _messageDeltas;

        public List<bool> Seen { get; } = [];

        internal override async ValueTask<bool> InterceptAsync(HttpContext http)
        {
            // The inbox and the sent items are asked first; whatever comes behind them is the rest.
            var isFirst = http.Request.Path.Value!.Contains("/messages", StringComparison.OrdinalIgnoreCase) && Interlocked.Increment(ref _messageDeltas) <= 2;
            if (isFirst) return false;
            var stands = await look();
            lock (Seen) Seen.Add(stands);
            return false;
        }
    }
}
