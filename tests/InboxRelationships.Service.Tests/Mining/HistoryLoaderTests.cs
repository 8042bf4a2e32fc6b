using InboxRelationships.Service.Mining;

namespace InboxRelationships.Service.Tests.Mining;

public class HistoryLoaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_writes_for_the_first_time_while_a_mailbox_is_loaded_is_known()
    {
        var mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());
        await using var service = await ServiceUnderTest.StartAsync(mailbox, Ct);
        await service.SyncAsync(Ct);
        await using var db = service.Store.Open();
        var loader = new HistoryLoader(service.Store, db, db.Mailboxes.Single().Id);
        await loader.MeetingsAsync(Ct);

        mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", TimeProvider.System.GetUtcNow(), "Shall we meet?"));
        await service.SyncAsync(Ct);

        (await loader.EnvelopesAsync(Ct)).ShouldContain(e => e.From != null && e.From.Address == "eli@fabrikam.example");
    }
}
