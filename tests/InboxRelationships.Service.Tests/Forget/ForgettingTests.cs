using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Hosting;
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
        StoredBytes.Of(service).ShouldContain("Ana Almeida");

        var report = await service.Get<Forgetting>().PersonAsync(Ana.ToUpperInvariant(), Ct);

        var bytes = StoredBytes.Of(service);
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

        StoredBytes.Of(service).ShouldNotContain(Ana, Case.Insensitive);
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
        StoredBytes.Of(service).ShouldNotContain(Ana, Case.Insensitive);
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
}
