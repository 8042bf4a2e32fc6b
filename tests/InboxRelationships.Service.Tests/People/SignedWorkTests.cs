using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Tests.Hosting;

namespace InboxRelationships.Service.Tests.People;

public class SignedWorkTests
{
    private const string Bo = "bo@northwind.example";
    private const string Info = "info@lind.example";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signature_under_two_letters_names_title_and_firm_on_the_card_and_says_so()
    {
        Deliver(Bo, "Bo Berg", "Shall we mend the nets?\n\nRegards,\nBo Berg\nHarbour Master's Assistant\nNorthwind Nets Ltd", times: 2);
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var card = await CardAsync(service, "berg");

        card.GetProperty("jobTitle").GetString().ShouldBe("Harbour Master's Assistant");
        Texts(card, "organisations").ShouldBe(["Northwind Nets Ltd"]);
        Texts(card, "workReasons").ShouldAllBe(r => r.Contains("as they sign, under 2 letters"));
    }

    [Fact]
    public async Task The_owners_contact_card_goes_before_the_signature()
    {
        Deliver("ana@fabrikam.example", "Ana Almeida", "The keel is laid.\n\nRegards,\nAna Almeida\nChief Engineer\nSomebody Else Inc.", times: 2);
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var card = await CardAsync(service, "almeida");

        card.GetProperty("jobTitle").GetString().ShouldBe("Chief Engineer");
        Texts(card, "organisations").ShouldBe(["Fabrikam Boatyard"]);
        Texts(card, "workReasons").ShouldContain("Organisation: from your contact card.");
    }

    [Fact]
    public async Task What_is_signed_in_a_letter_passed_on_is_nobodys()
    {
        const string Original = "-----Original Message-----\nFrom: Cara Holm <cara@holm.example>\nSubject: Nets\n\n"
            + "Mended.\n\nRegards,\nBo Berg\nPresident\nHolm Ltd";
        Deliver(Bo, "Bo Berg", $"For you.\n\nBo\n\n{Original}", times: 3);
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var card = await CardAsync(service, "berg");

        card.GetProperty("jobTitle").ValueKind.ShouldBe(JsonValueKind.Null);
        Texts(card, "organisations").ShouldBe(["northwind.example"]);
    }

    [Fact]
    public async Task A_functions_address_whose_letters_one_human_signs_is_that_human()
    {
        Deliver(Info, "Lind Lamps", "Your lamp is ready. Shall I keep it for you until Friday?\n\nKind regards,\nMaja Lind\nOwner", times: 2);
        _mailbox.Mail.Deliver(OliveMailbox.Answer(Info, "Re: Lamp", Now.AddDays(-1)), "sentitems");
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var card = await CardAsync(service, "info@lind");

        card.GetProperty("kind").GetString().ShouldBe("human");
        card.GetProperty("displayName").GetString().ShouldBe("Maja Lind");
    }

    [Fact]
    public async Task Forgetting_a_person_forgets_how_they_signed()
    {
        Deliver(Bo, "Bo Berg", "Shall we mend the nets?\n\nRegards,\nBo Berg\nNetkeeper and director\nNorthwind Nets Ltd", times: 2);
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        var words = new SoughtWords(["Netkeeper and director", "Northwind Nets Ltd"]);
        (await NamingAsync(service, words)).ShouldBeGreaterThan(0);

        await service.Get<Forgetting>().PersonAsync(Bo, Ct);

        (await NamingAsync(service, words)).ShouldBe(0);
    }

    private static async Task<long> NamingAsync(ServiceUnderTest service, SoughtWords words)
    {
        await using var db = service.Store.Open();
        return (await StoredTables.CountAsync(db, words, Ct)).Sum(t => t.Naming);
    }

    private void Deliver(string from, string name, string text, int times)
    {
        for (var i = 0; i < times; i++) _mailbox.Mail.Deliver(OliveMailbox.Letter(from, name, $"Nets {i}", Now.AddDays(-2 - i), text));
    }

    private static async Task<JsonElement> CardAsync(ServedService service, string search)
    {
        var found = await service.Client.GetFromJsonAsync<JsonElement>($"api/people?search={Uri.EscapeDataString(search)}", Ct);
        return await service.Client.GetFromJsonAsync<JsonElement>($"api/people/{found[0].GetProperty("personId").GetString()}", Ct);
    }

    private static List<string> Texts(JsonElement card, string property) => [.. card.GetProperty(property).EnumerateArray().Select(t => t.GetString()!)];
}
