using System.Text;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Subscriptions;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Forget;

public class ForgettingTests
{
    private const string Ana = "ana@fabrikam.example";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_in_no_byte_of_the_store_any_more_and_all_others_still_are()
    {
        await using var service = await ServiceUnderTest.StartAsync(WithCircle(), Ct);
        await service.SyncAsync(Ct);
        (await BytesAsync(service)).ShouldContain("Ana Almeida");

        var report = await service.Get<Forgetting>().PersonAsync(Ana.ToUpperInvariant(), Ct);

        var bytes = await BytesAsync(service);
        bytes.ShouldNotContain(Ana, Case.Insensitive);
        bytes.ShouldNotContain("Almeida", Case.Insensitive);
        bytes.ShouldContain("bo@northwind.example");
        bytes.ShouldContain("cem@contoso.example");
        report.IsProven.ShouldBeTrue();
        report.Before.Single(t => t.Table == "Participants").Naming.ShouldBeGreaterThan(0);
        report.After.ShouldAllBe(t => t.Naming == 0);
        await using var db = service.Store.Open();
        (await db.Mailboxes.SingleAsync(Ct)).NeedsMining.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_to_or_from_others_too_stays_without_the_person()
    {
        await using var service = await ServiceUnderTest.StartAsync(WithCircle(), Ct);
        var before = await service.SyncAsync(Ct);

        await service.Get<Forgetting>().PersonAsync(Ana, Ct);

        await using var db = service.Store.Open();
        var circle = await db.Messages.SingleAsync(m => m.FromId == db.Participants.Single(p => p.Address == "eli@fabrikam.example").Id, Ct);
        (await db.Recipients.CountAsync(r => r.MessageId == circle.Id, Ct)).ShouldBe(1);
        (await db.Messages.CountAsync(Ct)).ShouldBe(before.Messages - 24);
        (await db.Recipients.CountAsync(r => !db.Participants.Any(p => p.Id == r.ParticipantId), Ct)).ShouldBe(0);
        (await db.Attendees.CountAsync(a => !db.Participants.Any(p => p.Id == a.ParticipantId), Ct)).ShouldBe(0);
        (await db.Events.CountAsync(Ct)).ShouldBe(before.Events);
        (await db.Contacts.CountAsync(Ct)).ShouldBe(0);
    }

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
    public async Task No_later_sync_brings_the_person_back()
    {
        await using var service = await ServiceUnderTest.StartAsync(WithCircle(), Ct);
        await service.SyncAsync(Ct);
        await service.Get<Forgetting>().PersonAsync(Ana, Ct);
        var forgotten = await StoredState.OfAsync(service.Store, Ct);

        _mailbox.ExpireDeltaTokens();
        await service.RestartAsync(Ct);
        (await service.SyncAsync(Ct)).Complete.ShouldBeTrue();
        (await StoredState.OfAsync(service.Store, Ct)).ShouldBe(forgotten);

        _mailbox.Mail.Deliver(OliveMailbox.Letter(Ana, "Ana Almeida", "Me again", Now.AddMinutes(-2), "Hello?"));
        _mailbox.Mail.Deliver(
            OliveMailbox.Letter("bo@northwind.example", "Bo Berg", "And this", Now.AddMinutes(-1), "Hello!") with { To = [OliveMailbox.Address, Ana] });
        await service.SyncAsync(Ct);

        (await BytesAsync(service)).ShouldNotContain(Ana, Case.Insensitive);
        await using var db = service.Store.Open();
        (await db.Messages.CountAsync(m => m.ReceivedAt > Now.AddMinutes(-5), Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Forgetting_somebody_unknown_keeps_them_out_all_the_same()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);

        var report = await service.Get<Forgetting>().PersonAsync(Ana, Ct);
        await service.SyncAsync(Ct);

        report.Sentences.ShouldContain("Nothing of them was stored.");
        (await BytesAsync(service)).ShouldNotContain(Ana, Case.Insensitive);
    }

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
        var bytes = await BytesAsync(service);
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

    [Theory]
    [InlineData(OliveMailbox.Address, "owner")]
    [InlineData("Ana Almeida", "is not an address")]
    public async Task Whom_it_cannot_forget_it_says(string person, string why)
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);

        (await Should.ThrowAsync<ConfigurationException>(service.Get<Forgetting>().PersonAsync(person, Ct))).Message.ShouldContain(why);
    }

    [Fact]
    public async Task Nothing_is_erased_while_another_has_the_store_open()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        await using var other = new SqliteConnection($"Data Source={service.StorePath};Pooling=False");
        await other.OpenAsync(Ct);
        await using var query = other.CreateCommand();
        query.CommandText = "SELECT COUNT(*) FROM \"Messages\"";
        var before = await query.ExecuteScalarAsync(Ct);

        var refused = await Should.ThrowAsync<ConfigurationException>(service.Get<Forgetting>().PersonAsync(Ana, Ct));

        refused.Message.ShouldContain("stop the service");
        (await query.ExecuteScalarAsync(Ct)).ShouldBe(before);
    }

    /// <summary>Also a letter of somebody else's that Ana is on.</summary>
    private SimulatedMailbox WithCircle()
    {
        var letter = OliveMailbox.Letter("eli@fabrikam.example", "Eli Eriksen", "All of you", Now.AddDays(-4), "Shall we meet?");
        _mailbox.Mail.Seed(letter with { To = [OliveMailbox.Address, Ana] });
        return _mailbox;
    }

    /// <summary>The file and its journal, byte for byte.</summary>
    private static async Task<string> BytesAsync(ServiceUnderTest service)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(service.StorePath)!, "test.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Ct);
            text.Append(Encoding.Latin1.GetString(bytes.ToArray()));
        }

        return text.ToString();
    }
}
