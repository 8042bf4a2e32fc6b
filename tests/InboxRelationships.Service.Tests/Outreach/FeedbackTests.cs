using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Outreach;

public class FeedbackTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = RoundLetters.In(Now);

    private static SimulatedMessage AfterThanks => OliveMailbox.Letter(
        "bo@northwind.example", "Bo Berg", "The trust", Now.AddDays(-2), "Could you tell me the name of the lady at the trust once more?");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_corrects_the_message_at_once_and_can_be_taken_back()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var before = await CardAsync(service, "Thank you");

        var said = await SayAsync(service, before, "roundLetter");
        var shown = await CardAsync(service, "Thank you");
        var taken = await UnsayAsync(service, before);

        before.GetProperty("class").GetString().ShouldBe("personal");
        said.GetProperty("class").GetString().ShouldBeOneOf("broadcast", "massMerge");
        shown.ToString().ShouldBe(said.ToString());
        said.GetProperty("said").GetString().ShouldBe("roundLetter");
        said.GetProperty("classText").GetString()!.ShouldContain("what you said it was");
        taken.ToString().ShouldBe(before.ToString());
    }

    [Fact]
    public async Task It_outlives_a_mining_and_the_ledger_follows()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var card = await CardAsync(service, "Thank you");
        await SayAsync(service, card, "roundLetter");

        await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct);

        (await CardAsync(service, "Thank you")).GetProperty("class").GetString().ShouldBeOneOf("broadcast", "massMerge");
        var key = card.GetProperty("key").GetInt64();
        await using var db = service.Get<Store>().Open();
        (await db.Interactions.Where(i => i.MessageId == key).Select(i => i.Weight).SingleAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Other_letters_of_the_sender_learn_of_it_with_the_next_mining()
    {
        _mailbox.Mail.Seed(AfterThanks);
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var before = Many(await CardAsync(service, "The trust"));

        await SayAsync(service, await CardAsync(service, "Thank you"), "roundLetter");
        await service.Get<MailboxMining>().RunAsync(1, Ct);

        var after = await CardAsync(service, "The trust");
        Many(after).ShouldBeGreaterThan(before);
        after.GetProperty("class").GetString().ShouldBe("personal");
    }

    [Fact]
    public async Task A_thread_both_wrote_in_teaches_nothing()
    {
        _mailbox.Mail.Seed(AfterThanks);
        var thread = _mailbox.Mail.All.Single(m => m.Parse()["subject"]!.GetValue<string>() == "Thank you").Parse()["conversationId"]!.GetValue<string>();
        _mailbox.Mail.Seed(OliveMailbox.Answer("bo@northwind.example", "Re: Thank you", Now.AddDays(-8)) with { ConversationId = thread }, "sentitems");
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var before = Many(await CardAsync(service, "The trust"));

        var said = await SayAsync(service, await CardAsync(service, "Thank you"), "roundLetter");
        await service.Get<MailboxMining>().RunAsync(1, Ct);

        said.GetProperty("class").GetString().ShouldBeOneOf("broadcast", "massMerge");
        Many(await CardAsync(service, "The trust")).ShouldBe(before);
    }

    [Fact]
    public async Task An_answer_clears_the_suspicion_on_a_yearly_letter()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var before = await CardAsync(service, "Greetings 2026");
        var letter = _mailbox.Mail.All.Single(m => m.Parse()["subject"]!.GetValue<string>() == "Greetings 2026").Parse();
        var answer = OliveMailbox.Answer(RoundLetters.Kay, "Re: Greetings 2026", Now.AddMinutes(-5));
        _mailbox.Mail.Deliver(answer with { ConversationId = letter["conversationId"]!.GetValue<string>() }, "sentitems");

        await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct);

        before.GetProperty("class").GetString().ShouldBeOneOf("broadcast", "massMerge");
        (await CardAsync(service, "Greetings 2026")).GetProperty("class").GetString().ShouldBe("personal");
    }

    [Fact]
    public async Task Nothing_is_sent_to_the_mailbox()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var before = _mailbox.Mail.All.Select(m => m.Parse().ToJsonString()).ToList();

        await SayAsync(service, await CardAsync(service, "Thank you"), "roundLetter");

        _mailbox.Mail.All.Select(m => m.Parse().ToJsonString()).ShouldBe(before);
    }

    [Fact]
    public async Task Wrong_requests_are_problems_in_words()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        using var nothing = await service.Client.PutAsJsonAsync("/api/messages/987654/feedback", new { said = "personal" }, Ct);
        using var nonsense = await service.Client.PutAsJsonAsync("/api/messages/1/feedback", new { said = "spam" }, Ct);

        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        nonsense.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<JsonElement> CardAsync(ServedService service, string subject) => RoundLetters.CardAsync(service, _mailbox, subject, Ct);

    private static async Task<JsonElement> SayAsync(ServedService service, JsonElement card, string said)
    {
        using var answer = await service.Client.PutAsJsonAsync($"/api/messages/{card.GetProperty("key").GetInt64()}/feedback", new { said }, Ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task<JsonElement> UnsayAsync(ServedService service, JsonElement card)
    {
        using var answer = await service.Client.DeleteAsync($"/api/messages/{card.GetProperty("key").GetInt64()}/feedback", Ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static double Many(JsonElement card) =>
        card.GetProperty("probabilities").GetProperty("broadcast").GetDouble() + card.GetProperty("probabilities").GetProperty("massMerge").GetDouble();
}
