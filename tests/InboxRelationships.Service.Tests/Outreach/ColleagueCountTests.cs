using InboxRelationships.Core.Outreach;
using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Outreach;

public class ColleagueCountTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "Seen by 3 of your colleagues.")]
    public async Task From_three_others_on_their_number_is_told_and_nothing_else(int mailboxes, string? told)
    {
        await using var service = await StartAsync(mailboxes, "--Sketches:CountAmongColleagues", "true");

        await MineAllAsync(service, mailboxes);

        (await ToldAsync(service)).ShouldBe(told);
    }

    [Fact]
    public async Task Nothing_is_counted_unless_the_organisation_opted_in()
    {
        await using var service = await StartAsync(4);

        await MineAllAsync(service, 4);

        await using var db = service.Store.Open();
        (await db.SharedShingles.AnyAsync(Ct)).ShouldBeFalse();
        (await db.Sketches.AnyAsync(s => s.Shared != null, Ct)).ShouldBeFalse();
        (await ToldAsync(service)).ShouldBeNull();
    }

    [Fact]
    public async Task No_mailbox_counts_twice_however_often_it_is_mined()
    {
        await using var service = await StartAsync(3, "--Sketches:CountAmongColleagues", "true");
        await MineAllAsync(service, 3);
        await using var db = service.Store.Open();
        var marks = await db.SharedShingles.CountAsync(Ct);

        await db.Sketches.ExecuteUpdateAsync(s => s.SetProperty(r => r.IsCounted, false), Ct);
        await MineAllAsync(service, 3);

        (await db.SharedShingles.CountAsync(Ct)).ShouldBe(marks);
        (await db.SharedShingles.Select(s => s.Mark).Distinct().CountAsync(Ct)).ShouldBe(marks);
    }

    [Fact]
    public async Task A_forgotten_mailbox_takes_its_marks_along()
    {
        await using var service = await StartAsync(4, "--Sketches:CountAmongColleagues", "true");
        await MineAllAsync(service, 4);
        await using var db = service.Store.Open();
        var before = await db.SharedShingles.CountAsync(Ct);

        await service.Get<Forgetting>().MailboxAsync("reader4@contoso.example", Ct);

        (await db.SharedShingles.CountAsync(Ct)).ShouldBe(before * 3 / 4);
    }

    [Fact]
    public async Task Opting_out_forgets_what_was_counted()
    {
        await using var service = await StartAsync(3, "--Sketches:CountAmongColleagues", "true");
        await MineAllAsync(service, 3);

        await service.RestartAsync(Ct, Mailboxes(3));
        await MineAllAsync(service, 3);

        await using var db = service.Store.Open();
        (await db.SharedShingles.AnyAsync(Ct)).ShouldBeFalse();
        (await db.OrganisationKeys.AnyAsync(Ct)).ShouldBeFalse();
    }

    private static Task<ServiceUnderTest> StartAsync(int mailboxes, params string[] settings) => ServiceUnderTest.StartAsync(
        new SimulatedGraphOptions { Mailboxes = [.. Enumerable.Range(1, mailboxes).Select(Reader)] }, Ct, [.. Mailboxes(mailboxes), .. settings]);

    private static string[] Mailboxes(int count) =>
        [.. Enumerable.Range(1, count).SelectMany(i => new[] { $"--Mailboxes:{i - 1}", $"reader{i}@contoso.example" })];

    private static SimulatedMailbox Reader(int number)
    {
        var address = $"reader{number}@contoso.example";
        var mailbox = SimulatedMailbox.Create(address, $"Rea{number} Der", "W. Europe Standard Time");
        mailbox.Mail.Seed(new SimulatedMessage("tom@hunters.example", "Two carpenters", $"Dear Rea{number},\n{RoundLetters.Template}\nTom")
        {
            FromName = "Tom Ahl",
            To = [address],
            ReceivedAt = Now.AddDays(-number),
        });
        return mailbox;
    }

    /// <summary>Twice, as the schedule would: whoever came first learns of the others later.</summary>
    private static async Task MineAllAsync(ServiceUnderTest service, int mailboxes)
    {
        foreach (var name in Enumerable.Range(1, mailboxes).Select(i => $"reader{i}@contoso.example"))
            await service.Get<MailboxSync>().RunAsync(name, new SyncProgress(), Ct);
        await using var db = service.Store.Open();
        await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.NeedsMining, true), Ct);
        foreach (var id in await db.Mailboxes.Select(m => m.Id).ToListAsync(Ct)) await service.Get<MailboxMining>().RunAsync(id, Ct);
    }

    private static async Task<string?> ToldAsync(ServiceUnderTest service)
    {
        await using var db = service.Store.Open();
        var json = await db.Messages.Where(m => m.MailboxId == 1).Select(m => m.Verdict).SingleAsync(Ct);
        return System.Text.Json.JsonSerializer.Deserialize<OutreachVerdict>(json)!.Reasons.SingleOrDefault(r => r.Code == "seenByColleagues")?.Text;
    }
}
