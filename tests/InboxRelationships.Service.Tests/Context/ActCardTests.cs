using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Tests.Hosting;

namespace InboxRelationships.Service.Tests.Context;

public class ActCardTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_letter_asks_stands_first_and_what_is_open_with_its_author_behind_it()
    {
        Deliver("The mast", 9, "The mast is here. Could you send me the drawing of its foot?");
        var open = Deliver("The boom", 2, "The boom came too. Could you tell me its length?");
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var acts = await ActsAsync(service, open);

        acts.Select(a => (a.GetProperty("kind").GetString(), a.GetProperty("status").GetString(), a.GetProperty("isOnItem").GetBoolean()))
            .ShouldBe([("ask", "open", true), ("ask", "open", false)]);
    }

    [Fact]
    public async Task What_several_were_asked_stands_on_each_card_as_it_does_with_that_person()
    {
        const string Ana = "ana@fabrikam.example", Eli = "eli@fabrikam.example", Asked = "<sails@contoso.example>";
        Deliver("The mast", 9, "The mast is here and leans on the shed.");
        _mailbox.Mail.Deliver(
            new SimulatedMessage(OliveMailbox.Address, "Sails", "Could you tell me who mends sails?")
            {
                FromName = "Olive Owner",
                To = [Ana, Eli],
                ReceivedAt = Now.AddDays(-5),
                ConversationId = "sails",
                InternetMessageId = Asked,
            },
            "sentitems");
        var answered = OliveMailbox.Letter(Ana, "Ana Almeida", "Re: Sails", Now.AddDays(-4), "The loft by the lock does.");
        _mailbox.Mail.Deliver(answered with { ConversationId = "sails" });
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        (await StatusAsync(Ana)).ShouldBe("closed");
        (await StatusAsync(Eli)).ShouldBe("open");

        async Task<string?> StatusAsync(string address)
        {
            var who = await service.AskAsync(new { from = new { address } }, Ct);
            var personId = who.GetProperty("person").GetProperty("personId").GetString();
            var answer = await service.AskAsync(new { internetMessageId = Asked, personId }, Ct);
            return answer.GetProperty("acts").EnumerateArray().Single(a => a.GetProperty("isOnItem").GetBoolean()).GetProperty("status").GetString();
        }
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_lay_open_for_months()
    {
        Deliver("The mast", 200, "The mast is here. Could you send me the drawing of its foot?");
        var open = Deliver("The boom", 2, "The boom came too, and lies at the pier.");
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        (await ActsAsync(service, open)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_words_of_an_act_are_fetched_from_the_mailbox_when_it_is_shown()
    {
        var open = Deliver("The boom", 2, "The boom came too. Could you tell me its length? Then I can begin.");
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var act = (await ActsAsync(service, open)).ShouldHaveSingleItem();

        var sentence = (await service.Client.GetFromJsonAsync<List<JsonElement>>(Sentences(act), Ct))!.ShouldHaveSingleItem();

        sentence.GetProperty("position").GetInt32().ShouldBe(act.GetProperty("position").GetInt32());
        sentence.GetProperty("text").GetString().ShouldBe("Could you tell me its length?");
    }

    [Fact]
    public async Task Words_of_a_letter_that_is_gone_are_not_shown_and_it_is_told_why()
    {
        var open = Deliver("The boom", 2, "The boom came too. Could you tell me its length?");
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var act = (await ActsAsync(service, open)).ShouldHaveSingleItem();
        _mailbox.Mail.Delete(open);

        using var answer = await service.Client.GetAsync(Sentences(act), Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("not in the mailbox any more");
    }

    private static string Sentences(JsonElement act) => $"/api/messages/{act.GetProperty("key").GetInt64()}/sentences";

    private string Deliver(string subject, int daysAgo, string text) =>
        _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli Eriksen", subject, Now.AddDays(-daysAgo), text));

    private async Task<List<JsonElement>> ActsAsync(ServedService service, string id)
    {
        using var message = JsonDocument.Parse(_mailbox.Mail.Find(id)!.Json);
        var answer = await service.AskAsync(new { internetMessageId = message.RootElement.GetProperty("internetMessageId").GetString() }, Ct);
        return [.. answer.GetProperty("acts").EnumerateArray()];
    }
}
