using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class MailboxSyncTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_sync_holds_every_message_of_every_folder_that_is_synced()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue();
        report.Gaps.ShouldBeEmpty();
        report.Messages.ShouldBe(_mailbox.Mail.Count - _mailbox.Mail.InFolder("junkemail").Count);
        report.Events.ShouldBe(_mailbox.Calendar.Count);
        report.Contacts.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_sync_asks_each_folder_once_and_changes_nothing()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var before = await StoredState.OfAsync(service.Store, Ct);
        service.Graph.Log.Clear();

        await service.SyncAsync(Ct);

        (await StoredState.OfAsync(service.Store, Ct)).ShouldBe(before);
        var asked = service.Graph.Log.Requests.Select(r => r.PathAndQuery)
            .Where(p => p.Contains("/messages/delta", StringComparison.OrdinalIgnoreCase)).ToList();
        asked.Count.ShouldBe(asked.Distinct().Count());
        service.Graph.Log.Requests.Count(r => r.PathAndQuery.Contains("calendarView", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("500")]
    public async Task The_size_of_the_pages_changes_nothing(string pageSize)
    {
        await using var usual = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await usual.SyncAsync(Ct);
        await using var other = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", pageSize);

        await other.SyncAsync(Ct);

        (await StoredState.OfAsync(other.Store, Ct)).ShouldBe(await StoredState.OfAsync(usual.Store, Ct));
    }

    [Fact]
    public async Task Stopped_behind_any_page_it_goes_on_there_and_ends_with_the_same_rows()
    {
        await using var whole = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", "5");
        await whole.SyncAsync(Ct);
        var expected = await StoredState.OfAsync(whole.Store, Ct);

        await using var broken = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", "5");
        var stops = 0;
        while (await StopBehindNextPageAsync(broken)) stops++;

        stops.ShouldBeGreaterThan(8);
        (await broken.SyncAsync(Ct)).Complete.ShouldBeTrue();
        (await StoredState.OfAsync(broken.Store, Ct)).ShouldBe(expected);
    }

    [Fact]
    public async Task What_arrives_moves_is_read_or_deleted_is_followed()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var inbox = _mailbox.Mail.InFolder("inbox");

        var arrived = _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli Eriksen", "Hello", Now.AddMinutes(-1), "Shall we meet?"));
        _mailbox.Mail.Move(inbox[0].Id, "archive");
        _mailbox.Mail.MarkRead(inbox[1].Id);
        _mailbox.Mail.Delete(inbox[2].Id);
        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeTrue();
        await using var db = service.Store.Open();
        var rows = await db.Messages.ToDictionaryAsync(m => m.GraphId, Ct);
        rows.ShouldContainKey(arrived);
        var archive = await db.Folders.SingleAsync(f => f.WellKnownName == "archive", Ct);
        rows[inbox[0].Id].FolderId.ShouldBe(archive.Id);
        rows[inbox[1].Id].IsRead.ShouldBeTrue();
        rows[inbox[2].Id].FolderId.ShouldBeNull();
        rows.Values.ShouldAllBe(m => !m.IsLeaving);
    }

    [Fact]
    public async Task A_move_never_costs_history()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        var before = await service.SyncAsync(Ct);
        var moved = _mailbox.Mail.InFolder("inbox")[0].Id;

        _mailbox.Mail.Move(moved, "archive");
        await service.SyncAsync(Ct);
        _mailbox.Mail.Move(moved, "inbox");
        var after = await service.SyncAsync(Ct);

        after.Messages.ShouldBe(before.Messages);
        after.Interactions.ShouldBe(before.Interactions);
    }

    [Fact]
    public async Task A_folder_moved_below_the_deleted_items_leaves_and_comes_back_whole()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        var before = await service.SyncAsync(Ct);
        var projects = _mailbox.Folders.All.Single(f => f.DisplayName == "Projects").Id;
        var inProjects = _mailbox.Mail.InFolder(projects).Count;

        _mailbox.Folders.Move(projects, "deleteditems");
        var without = await service.SyncAsync(Ct);
        _mailbox.Folders.Move(projects, "inbox");
        var again = await service.SyncAsync(Ct);

        without.Messages.ShouldBe(before.Messages - inProjects);
        again.Messages.ShouldBe(before.Messages);
        again.Interactions.ShouldBe(before.Interactions);
    }

    [Fact]
    public async Task Excluded_folders_are_a_setting()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:ExcludedFolders:0", "sentitems");

        var report = await service.SyncAsync(Ct);

        report.Messages.ShouldBe(_mailbox.Mail.Count - _mailbox.Mail.InFolder("sentitems").Count);
    }

    private static async Task<bool> StopBehindNextPageAsync(ServiceUnderTest service)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var progress = new SyncProgress();
        var before = int.MaxValue;
        progress.Changed += () =>
        {
            // What earlier runs read counts as done from the beginning of the mail on.
            if (progress.Step == "mail" && before == int.MaxValue) before = progress.Done;
            if (progress.Done > before) stop.Cancel();
        };
        await service.RestartAsync(Ct, "--Sync:PageSize", "5");
        try
        {
            await service.SyncAsync(stop.Token, progress);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
