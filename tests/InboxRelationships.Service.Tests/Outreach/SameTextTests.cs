using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Outreach;

public class SameTextTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = RoundLetters.In(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_yearly_letter_is_told_with_its_years_and_set_beside_the_one_before()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var card = await CardAsync(service, "Greetings 2026");

        var pair = await service.Client.GetFromJsonAsync<JsonElement>($"/api/messages/{Key(card)}/copies/{Copies(card)[0].GetProperty("key").GetInt64()}", Ct);

        Reason(card, "sameLetter").ShouldStartWith($"The same letter went to you in {Now.AddDays(-375):MMMM yyyy} and ");
        Copies(card).Count.ShouldBe(2);
        pair.GetProperty("off").ValueKind.ShouldBe(JsonValueKind.Null);
        Slots(pair.GetProperty("letter")).ShouldBe(["Olive,"]);
        Slots(pair.GetProperty("copy")).ShouldBe(["Livy,"]);
    }

    [Fact]
    public async Task Two_of_one_firm_with_one_text_are_seen_on_both_letters()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var (first, second) = (await CardAsync(service, "Two carpenters"), await CardAsync(service, "Carpenters for you"));

        Reason(second, "colleaguesUse").ShouldBe("Somebody else at the sender's organisation uses this text.");
        Copies(first).Single().GetProperty("from").GetString().ShouldBe("Uma Bay");
    }

    [Fact]
    public async Task My_own_letter_one_by_one_is_my_round_letter_and_weighs_nothing()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.AskAsync(new { internetMessageId = "<moving-3@contoso.example>" }, Ct);

        Reason(answer.GetProperty("message"), "ownRound").ShouldBe("You sent nearly the same text to 4 others within a week.");
        answer.GetProperty("message").GetProperty("class").GetString().ShouldBeOneOf("massMerge", "broadcast");
        await using var db = service.Get<Store>().Open();
        var weights = await db.Interactions.Where(i => db.Messages.Any(m => m.Id == i.MessageId && m.InternetMessageId.StartsWith("<moving-")))
            .Select(i => i.Weight).ToListAsync(Ct);
        weights.Count.ShouldBe(5);
        weights.ShouldAllBe(w => w == 0);
    }

    [Fact]
    public async Task A_letter_that_came_just_now_is_known_again_before_everything_is_mined()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        _mailbox.Mail.Deliver(
            OliveMailbox.Letter("vic@hunters.example", "Vic Cole", "Your yard", Now.AddMinutes(-1), $"Hello Olive,\n{RoundLetters.Template}\nVic"));

        await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct, isWoken: true);

        Reason(await CardAsync(service, "Your yard"), "colleaguesUse").ShouldStartWith("2 others");
    }

    [Fact]
    public async Task Sketches_expire_and_mining_goes_on_without_them()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sketches:Keep", "100.00:00:00");
        await service.SyncAsync(Ct);
        await using var db = service.Store.Open();
        var kept = await db.Sketches.CountAsync(Ct);

        await service.RestartAsync(Ct, "--Sketches:Keep", "00:00:00");
        await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.NeedsMining, true), Ct);
        await service.Get<MailboxMining>().RunAsync(1, Ct);

        kept.ShouldBe(9);
        (await db.Sketches.CountAsync(Ct)).ShouldBe(0);
        (await db.Messages.AnyAsync(m => m.Class == null && !m.IsDraft, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_texts_there_is_no_sketch_and_the_pair_says_why()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Graph:Permissions", "Mail.ReadBasic");
        await service.SyncAsync(Ct);
        await using var db = service.Store.Open();
        var (mailbox, message) = (await db.Mailboxes.SingleAsync(Ct), await db.Messages.FirstAsync(Ct));

        var pair = await service.Get<Service.Outreach.LetterPairs>().OfAsync(mailbox, message, message, Ct);

        (await db.Sketches.AnyAsync(Ct)).ShouldBeFalse();
        pair.Off.ShouldBe("With Mail.ReadBasic no text may be read: the letters cannot be shown side by side.");
        pair.Letter.ShouldBeNull();
    }

    [Fact]
    public async Task Letters_read_without_their_texts_are_sketched_once_these_may_be_read()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Graph:Permissions", "Mail.ReadBasic");
        await service.SyncAsync(Ct);

        await service.RestartAsync(Ct);
        await service.SyncAsync(Ct);

        await using var db = service.Store.Open();
        (await db.Sketches.CountAsync(Ct)).ShouldBe(11);
    }

    [Fact]
    public async Task Only_what_was_found_to_be_one_text_is_set_side_by_side()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var (letter, other) = (await CardAsync(service, "Greetings 2026"), await CardAsync(service, "Two carpenters"));

        using var answer = await service.Client.GetAsync($"/api/messages/{Key(letter)}/copies/{Key(other)}", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_copy_that_was_deleted_meanwhile_is_told_as_gone()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var card = await CardAsync(service, "Greetings 2026");
        _mailbox.Mail.Delete(_mailbox.Mail.All.Single(m => m.Parse()["subject"]!.GetValue<string>() == "Greetings 2025").Id);

        using var answer = await service.Client.GetAsync($"/api/messages/{Key(card)}/copies/{Copies(card)[0].GetProperty("key").GetInt64()}", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("not in the mailbox any more");
    }

    [Fact]
    public async Task Forgetting_the_writer_forgets_the_sketches()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        await using var db = service.Store.Open();
        var before = await db.Sketches.CountAsync(Ct);

        await service.Get<Forgetting>().PersonAsync(RoundLetters.Kay, Ct);

        (await db.Sketches.CountAsync(Ct)).ShouldBe(before - 3);
        (await db.Sketches.AnyAsync(s => !db.Messages.Any(m => m.Id == s.MessageId), Ct)).ShouldBeFalse();
    }

    private Task<JsonElement> CardAsync(ServedService service, string subject) => RoundLetters.CardAsync(service, _mailbox, subject, Ct);

    private static long Key(JsonElement card) => card.GetProperty("key").GetInt64();

    private static List<JsonElement> Copies(JsonElement card) => [.. card.GetProperty("copies").EnumerateArray()];

    private static string Reason(JsonElement card, string code) =>
        card.GetProperty("reasons").EnumerateArray().Single(r => r.GetProperty("code").GetString() == code).GetProperty("text").GetString()!;

    private static IEnumerable<string> Slots(JsonElement letter) =>
        letter.GetProperty("parts").EnumerateArray().Where(p => p.GetProperty("isSlot").GetBoolean()).Select(p => p.GetProperty("text").GetString()!.Trim());
}
