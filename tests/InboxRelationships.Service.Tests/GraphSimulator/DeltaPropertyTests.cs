using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class DeltaPropertyTests : SimulatorTests
{
    private static readonly string[] Folders = ["inbox", "archive", "sentitems"];

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "")]
    [InlineData(3, "duplicates,seed=3")]
    [InlineData(4, "empty-pages,unknown-removals")]
    [InlineData(5, "duplicates,empty-pages,unknown-removals,seed=5")]
    public async Task Whatever_happens_between_pages_following_the_links_ends_at_the_truth(int seed, string faults)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
            Seed($"Letter {i}", i % 7, Folders[i % 3]);
        SwitchOn(faults);
        var syncs = Folders.ToDictionary(f => f, f => new MailSync(
            Graph.Http($"{ImmutableIds}, odata.maxpagesize={random.Next(1, 6)}"), $"me/mailFolders/{f}/messages/delta?$select=subject,isRead"));

        for (var step = 0; step < 150; step++)
        {
            Change(random);
            if (random.Next(3) > 0)
                await syncs[Folders[random.Next(3)]].PageAsync(Ct);
        }

        foreach (var (folder, sync) in syncs)
        {
            await sync.RoundAsync(Ct);
            await sync.RoundAsync(Ct);
            State(sync).ShouldBe(Truth(folder), ignoreOrder: true);
        }
    }

    private void Change(Random random)
    {
        var all = Mailbox.Mail.All;
        var one = all[random.Next(all.Count)].Id;
        switch (random.Next(6))
        {
            case 0 or 1:
                Mailbox.Mail.Deliver(Message($"Arrived {random.Next()}", random.Next(-9, 9)), Folders[random.Next(3)]);
                break;
            case 2 or 3:
                Mailbox.Mail.Move(one, Folders[random.Next(3)]);
                break;
            case 4:
                Mailbox.Mail.MarkRead(one, random.Next(2) > 0);
                break;
            default:
                Mailbox.Mail.Delete(one);
                break;
        }
    }

    private static IEnumerable<string> State(MailSync sync) =>
        sync.Known.Values.Select(m => $"{m.GetProperty("id")} {m.GetProperty("subject")} {m.GetProperty("isRead").GetBoolean()}");

    private IEnumerable<string> Truth(string folder) =>
        Mailbox.Mail.InFolder(folder).Select(m => $"{m.Id} {m.Parse()["subject"]} {m.IsRead}");
}
