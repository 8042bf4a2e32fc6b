using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.Tests.Sync.Histories;

namespace InboxRelationships.Service.Tests.Sync;

/// <summary>Graph closes a round's contents when the round begins; a run that ends another's round has not seen what came since.</summary>
public class ResumedRoundTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task What_changed_since_a_broken_round_began_is_there_after_one_more_run(int pages)
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", "1");
        await service.SyncAsync(Ct);
        Change("first");

        await StopBehindAsync(service, pages);
        Change("second");
        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue();
        await using var db = service.Store.Open();
        StoredTruth.Difference(await StoredTruth.OfAsync(db, Ct), MailboxTruth.Of(_mailbox)).ShouldBeEmpty();
    }

    /// <summary>Something new and something changed in every collection.</summary>
    private void Change(string times)
    {
        foreach (var meeting in _mailbox.Calendar.All)
        {
            _mailbox.Calendar.Update(meeting.Id, new() { ["type"] = meeting.Event!.IsMaster ? "seriesMaster" : "exception" });
            _mailbox.Calendar.Respond(meeting.Id, times == "first" ? "declined" : "accepted");
        }

        foreach (var contact in _mailbox.Contacts.All) _mailbox.Contacts.Update(contact.Id, new() { ["displayName"] = $"Ana the {times}" });
        foreach (var message in _mailbox.Mail.InFolder("inbox").Take(3)) _mailbox.Mail.MarkRead(message.Id, times == "first");
        _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli Eriksen", $"The {times}", Now.AddMinutes(-1), "Shall we meet?"));
    }

    private static async Task StopBehindAsync(ServiceUnderTest service, int pages)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var progress = new SyncProgress();
        progress.Changed += () =>
        {
            if (progress.Done >= pages) stop.Cancel();
        };
        await Should.ThrowAsync<OperationCanceledException>(() => service.SyncAsync(stop.Token, progress));
        await service.RestartAsync(Ct, "--Sync:PageSize", "1");
    }
}
