using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Tests.Hosting;
using InboxRelationships.Testing;

namespace InboxRelationships.Service.Tests.Context;

public class ContextTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_shows_its_author_the_tie_its_class_and_how_fresh_all_this_is()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.AskAsync(new { internetMessageId = MessageIdOf("Harbour plans 1") }, Ct);

        answer.GetProperty("item").GetString().ShouldBe("message");
        var person = answer.GetProperty("person");
        person.GetProperty("displayName").GetString().ShouldBe("Ana Almeida");
        person.GetProperty("strength").GetProperty("rank").GetInt32().ShouldBe(1);
        person.GetProperty("strength").GetProperty("because").GetArrayLength().ShouldBeGreaterThan(0);
        person.GetProperty("history").GetArrayLength().ShouldBe(24);
        person.GetProperty("organisations")[0].GetString().ShouldBe("Fabrikam Boatyard");
        person.GetProperty("lastMeeting").GetProperty("item").GetProperty("eventId").GetString().ShouldNotBeNullOrEmpty();
        answer.GetProperty("message").GetProperty("class").GetString().ShouldBe("personal");
        answer.GetProperty("freshness").GetProperty("isComplete").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_newsletter_is_a_broadcast_of_somebody_who_is_no_person()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.AskAsync(new { internetMessageId = MessageIdOf("Tide tables 3") }, Ct);

        answer.GetProperty("message").GetProperty("class").GetString().ShouldBe("broadcast");
        answer.GetProperty("person").GetProperty("kind").GetString().ShouldNotBe("human");
        answer.GetProperty("person").GetProperty("strength").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Thanks_without_an_answer_are_what_to_do_next()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.AskAsync(new { internetMessageId = MessageIdOf("Thank you") }, Ct);

        answer.GetProperty("followUps").EnumerateArray().Select(f => f.GetProperty("kind").GetString()).ShouldContain("thanks");
    }

    [Fact]
    public async Task A_message_nobody_synced_is_answered_from_the_addresses_on_it()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var item = new
        {
            internetMessageId = "<unknown@nowhere.example>",
            from = new { address = "Ana@Fabrikam.example", name = "A. A." },
            to = new[] { new { address = OliveMailbox.Address } },
        };

        var answer = await service.AskAsync(item, Ct);

        answer.GetProperty("item").GetString().ShouldBe("unknown");
        answer.GetProperty("person").GetProperty("displayName").GetString().ShouldBe("Ana Almeida");
        answer.GetProperty("message").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Somebody_never_seen_is_a_stranger()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.AskAsync(new { from = new { address = "new@face.example", name = "New Face" } }, Ct);

        answer.GetProperty("person").GetProperty("state").GetString().ShouldBe("stranger");
        answer.GetProperty("person").GetProperty("displayName").GetString().ShouldBe("New Face");
    }

    [Fact]
    public async Task An_appointment_shows_everybody_else_on_it()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.AskAsync(new { itemId = "series-2" }, Ct);

        answer.GetProperty("item").GetString().ShouldBe("appointment");
        var shown = answer.GetProperty("others").EnumerateArray().Append(answer.GetProperty("person")).Select(p => p.GetProperty("displayName").GetString());
        shown.ShouldBe(["cem@contoso.example", "dora@contoso.example"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_empty_question_is_answered_with_the_freshness_alone()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.AskAsync(new { }, Ct);

        answer.GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("freshness").GetProperty("lastSync").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task Wrong_requests_are_problems_in_words()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        using var malformed = await service.Client.PostAsync("/api/context", new StringContent("{\"to\": 5}", null, "application/json"), Ct);
        using var mailbox = await service.Client.PostAsJsonAsync("/api/context", new { mailbox = "nobody@contoso.example" }, Ct);
        using var person = await service.Client.GetAsync("/api/people/p0000000000000000", Ct);

        malformed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        mailbox.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        person.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        mailbox.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        malformed.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_document_the_pane_is_built_from_is_the_one_served()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var served = await service.Client.GetStringAsync("/openapi/v1.json", Ct);

        served.ReplaceLineEndings("\n").TrimEnd().ShouldBe(
            (await File.ReadAllTextAsync(Repository.File("addin/openapi.json"), Ct)).ReplaceLineEndings("\n").TrimEnd(),
            "The contract changed: save the served document as addin/openapi.json and run `npm run schema` in addin.");
    }

    private string MessageIdOf(string subject) =>
        _mailbox.Mail.All.Single(m => m.Parse()["subject"]!.GetValue<string>() == subject).Parse()["internetMessageId"]!.GetValue<string>();
}
