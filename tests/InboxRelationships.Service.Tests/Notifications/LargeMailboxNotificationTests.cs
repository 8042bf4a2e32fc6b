using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Tests.Sync.Histories;

namespace InboxRelationships.Service.Tests.Notifications;

/// <summary>
/// How soon a letter to a large mailbox is in the pane. Its first sync takes minutes, so it runs only where <c>LARGE_MAILBOX</c> says how many
/// messages (100000).
/// </summary>
public class LargeMailboxNotificationTests
{
    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_to_a_large_mailbox_is_in_the_pane_within_two_seconds()
    {
        var messages = SeedOf.Variable("LARGE_MAILBOX", 0);
        Assert.SkipWhen(messages == 0, "LARGE_MAILBOX is not set");
        var archive = Directory.CreateTempSubdirectory("inbox-relationships-large-");
        await new LargeArchive(archive.FullName, Clock.GetUtcNow()).WriteAsync(messages, Ct);
        var mailbox = await SimulatedMailbox.LoadAsync(archive.FullName, shift: true, Clock, Ct);
        archive.Delete(recursive: true);
        await using var service = await NotifiedService.StartAsync(mailbox, Ct);

        var knownToMany = await TookAsync(service, mailbox, "person1@fabrikam.example");
        var knownToFew = await TookAsync(service, mailbox, "person2777@fabrikam.example");
        var stranger = await TookAsync(service, mailbox, "bo@northwind.example");

        new[] { knownToMany, knownToFew, stranger }.ShouldAllBe(took => took < Most);
    }

    private static async Task<TimeSpan> TookAsync(NotifiedService service, SimulatedMailbox mailbox, string from)
    {
        var runs = service.Runs.Ended(NotifiedService.Sync);
        var delivered = Clock.GetTimestamp();
        var itemId = mailbox.Mail.Deliver(
            OliveMailbox.Letter(from, "Bo Berg", "Slipway", Clock.GetUtcNow(), "It was great meeting you last week. Shall we meet at the slipway on Tuesday?"));
        while (!await IsShownAsync(service, itemId)) await Task.Delay(20, Ct);
        var took = Clock.GetElapsedTime(delivered);
        TestContext.Current.TestOutputHelper?.WriteLine($"From delivery to the pane: {took.TotalMilliseconds:0} ms");
        await service.Runs.UntilAsync(() => service.Runs.Ended(NotifiedService.Sync) > runs, Ct);
        return took;
    }

    private static async Task<bool> IsShownAsync(NotifiedService service, string itemId) =>
        (await service.Served.AskAsync(new { itemId }, Ct)).GetProperty("message").ValueKind == JsonValueKind.Object;
}
