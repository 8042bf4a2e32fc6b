using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Subscriptions;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Forget;

public class ForgettingMailboxesTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mailboxs_subscriptions_end_with_it_and_where_graph_cannot_be_told_that_is_said(bool isOutOfReach)
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:MaxTries", "2");
        await service.SyncAsync(Ct);
        service.Graph.Subscriptions.Put(Subscription());
        await using (var db = service.Store.Open())
        {
            db.Add(new SubscriptionRow { MailboxId = (await db.Mailboxes.SingleAsync(Ct)).Id, GraphId = "one", ExpiresAt = Now.AddDays(3) });
            await db.SaveChangesAsync(Ct);
        }

        if (isOutOfReach) service.Graph.Faults = FaultCatalogue.Parse("unavailable=1");
        var report = await service.Get<Forgetting>().MailboxAsync("me", Ct);

        report.IsProven.ShouldBeTrue();
        service.Graph.Subscriptions.All.Count.ShouldBe(isOutOfReach ? 1 : 0);
        report.Sentences.Any(s => s.Contains("could not be told", StringComparison.Ordinal)).ShouldBe(isOutOfReach);
        await using var after = service.Store.Open();
        (await after.Subscriptions.AnyAsync(Ct)).ShouldBeFalse();
    }

    private Subscription Subscription() => new()
    {
        Id = "one",
        Resource = new("/me/messages", _mailbox, ResourceKind.Message, null),
        ChangeTypes = ["created"],
        NotificationUrl = new("https://relationships.example/graph/notifications"),
        ExpiresAt = Now.AddDays(3),
    };

    [Fact]
    public async Task A_mailbox_leaves_no_row_and_no_byte()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);

        var report = await service.Get<Forgetting>().MailboxAsync(OliveMailbox.Address, Ct);

        report.IsProven.ShouldBeTrue();
        report.Before.Sum(t => t.Rows).ShouldBeGreaterThan(100);
        report.After.ShouldAllBe(t => t.Rows == 0);
        report.Sentences.ShouldContain(s => s.StartsWith("Mailboxes still names me", StringComparison.Ordinal));
        var bytes = StoredBytes.Of(service);
        bytes.ShouldNotContain(".example", Case.Insensitive);
        bytes.ShouldNotContain("Olive", Case.Insensitive);
    }

    [Fact]
    public async Task Another_mailbox_stays_as_it_was()
    {
        var other = SimulatedMailbox.Create("pat@contoso.example", "Pat Other", "UTC");
        other.Mail.Seed(new SimulatedMessage(OliveMailbox.Address, "Plans", "See you") { To = ["pat@contoso.example"], ReceivedAt = Now.AddDays(-3) });
        var graph = new InboxRelationships.GraphSimulator.SimulatedGraphOptions { Mailboxes = [_mailbox, other] };
        await using var service = await ServiceUnderTest.StartAsync(graph, Ct);
        await service.SyncAsync(Ct);
        await service.Get<InboxRelationships.Service.Sync.MailboxSync>().RunAsync("pat@contoso.example", new(), Ct);

        var report = await service.Get<Forgetting>().MailboxAsync("me", Ct);

        report.IsProven.ShouldBeTrue();
        report.Sentences.ShouldContain(s => s.Contains("other mailboxes", StringComparison.Ordinal));
        await using var db = service.Store.Open();
        (await db.Mailboxes.SingleAsync(Ct)).Name.ShouldBe("pat@contoso.example");
        (await db.Messages.CountAsync(Ct)).ShouldBe(1);
    }
}
