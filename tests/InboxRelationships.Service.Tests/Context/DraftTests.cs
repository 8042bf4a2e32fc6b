using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Context;

public class DraftTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Dear Eli,\n\nCould you send me the drawing of the mast?\n\nOlive", true)]
    [InlineData("Dear Eli,\n\nThe mast is here and the lake is calm.\n\nOlive", false)]
    [InlineData("The mast is here.\n\n> Could you send me the drawing of the mast?", false)]
    [InlineData("", false)]
    public async Task A_draft_asks_where_its_own_text_does(string text, bool asks)
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        (await ReadAsync(service, text)).ShouldBe(asks);
    }

    [Fact]
    public async Task Nothing_of_a_draft_is_stored()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        await ReadAsync(service, "Dear Eli,\n\nCould you send me the marzipanprotractor?\n\nOlive");

        await using var db = service.Get<Store>().Open();
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!;
        var contents = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(StoredBytes.In);
        contents.ShouldAllBe(content => !content.Contains("marzipanprotractor"));
    }

    [Fact]
    public async Task A_draft_of_an_unknown_mailbox_is_not_read()
    {
        await using var service = await ServedService.StartAsync(_mailbox, Ct);

        using var answer = await service.Client.PostAsJsonAsync("/api/drafts/acts", new { mailbox = "nobody@fabrikam.example", text = "Could you?" }, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<bool> ReadAsync(ServedService service, string text)
    {
        using var answer = await service.Client.PostAsJsonAsync("/api/drafts/acts", new { text }, Ct);
        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Ct));
        return json.RootElement.GetProperty("asks").GetBoolean();
    }
}
