using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.People;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.People;

public class PersonCorrectionsTests
{
    private const string Ana = "ana@fabrikam.example";
    private const string Bo = "bo@northwind.example";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = WithBo();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_found_by_a_part_of_their_name_are_joined_and_the_answer_shows_it()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var (ana, bo) = (await FindAsync(service, "almei"), await FindAsync(service, "NORTHWIND"));

        var card = await CorrectAsync(service, ana, new { act = "merge", otherPersonId = bo });

        Addresses(card).ShouldBe([Ana, Bo], ignoreOrder: true);
        card.GetProperty("corrections").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_copies_another_address_of_their_own_is_not_also_on_the_message()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        await CorrectAsync(service, await FindAsync(service, Ana), new { act = "merge", otherPersonId = await FindAsync(service, Bo) });

        var answer = await service.AskAsync(new { from = new { address = Ana }, cc = new[] { new { address = Bo }, new { address = "new@face.example" } } }, Ct);

        answer.GetProperty("others").EnumerateArray().Select(o => o.GetProperty("address").GetString()).ShouldBe(["new@face.example"]);
    }

    [Fact]
    public async Task A_correction_outlives_a_new_baseline_and_a_new_mining()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        await CorrectAsync(service, await FindAsync(service, Ana), new { act = "merge", otherPersonId = await FindAsync(service, Bo) });
        await CorrectAsync(service, await FindAsync(service, Ana), new { act = "rename", text = "Anita" });

        _mailbox.ExpireDeltaTokens();
        await service.Get<MailboxSync>().RunAsync("me", new SyncProgress(), Ct);

        (await FindAsync(service, Bo)).ShouldBe(await FindAsync(service, "Anita"));
    }

    [Fact]
    public async Task Splitting_and_undoing_lead_back_to_the_very_rows_there_were()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);
        var before = await StoredState.OfAsync(service.Get<Store>(), Ct);
        var joined = await CorrectAsync(service, await FindAsync(service, Ana), new { act = "merge", otherPersonId = await FindAsync(service, Bo) });

        var split = await CorrectAsync(service, Id(joined), new { act = "split", address = Bo });
        Addresses(split).ShouldBe([Ana]);
        foreach (var act in split.GetProperty("corrections").EnumerateArray().Select(c => c.GetProperty("act").GetInt64()).ToList())
            (await service.Client.DeleteAsync($"api/people/{Id(split)}/corrections/{act}", Ct)).EnsureSuccessStatusCode();

        (await StoredState.OfAsync(service.Get<Store>(), Ct)).ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"act":"merge"}""", "otherPersonId")]
    [InlineData("""{"act":"split","address":"nobody@x.example"}""", "address")]
    [InlineData("""{"act":"rename","text":" "}""", "text")]
    public async Task A_correction_that_lacks_something_says_what(string body, string field)
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        var answer = await service.Client.PostAsync(
            $"api/people/{await FindAsync(service, Ana)}/corrections", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain(field);
    }

    [Fact]
    public async Task Forgetting_a_person_forgets_what_was_set_right_about_them()
    {
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);
        await RenameAsync(service, Bo, "Boris");

        var report = await service.Get<Forgetting>().PersonAsync(Bo, Ct);

        report.IsProven.ShouldBeTrue();
        await using var db = service.Get<Store>().Open();
        (await db.Corrections.CountAsync(Ct)).ShouldBe(0);
    }

    private static async Task RenameAsync(ServiceUnderTest service, string address, string name)
    {
        await using var db = service.Store.Open();
        var known = await db.PersonAddresses.SingleAsync(a => a.Address == address, Ct);
        await service.Get<PersonCorrections>().CorrectAsync(known.MailboxId, known.PersonId, new() { Act = CorrectionAct.Rename, Text = name }, Ct);
        (await db.Corrections.CountAsync(Ct)).ShouldBe(1);
    }

    private static SimulatedMailbox WithBo()
    {
        var mailbox = OliveMailbox.Create(Now);
        mailbox.Mail.Deliver(OliveMailbox.Letter(Bo, "Bo Berg", "Nets", Now.AddDays(-2), "Shall we mend the nets?"));
        return mailbox;
    }

    private static async Task<string> FindAsync(ServedService service, string search) =>
        (await service.Client.GetFromJsonAsync<JsonElement>($"api/people?search={Uri.EscapeDataString(search)}", Ct))[0].GetProperty("personId").GetString()!;

    private static async Task<JsonElement> CorrectAsync(ServedService service, string personId, object correction)
    {
        var answer = await service.Client.PostAsJsonAsync($"api/people/{personId}/corrections", correction, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static string Id(JsonElement card) => card.GetProperty("personId").GetString()!;

    private static List<string> Addresses(JsonElement card) => [.. card.GetProperty("addresses").EnumerateArray().Select(a => a.GetString()!)];
}
