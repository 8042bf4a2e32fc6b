using System.Text.Json;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Graph;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class ContactSyncTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_field_the_owner_emptied_is_empty_here_too()
    {
        var card = _mailbox.Contacts.Seed(
            new JsonObject { ["displayName"] = "Bo Berg", ["jobTitle"] = "Rigger", ["companyName"] = "Northwind", ["emailAddresses"] = Addresses() });
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await service.SyncAsync(Ct);

        _mailbox.Contacts.Update(card, new JsonObject { ["jobTitle"] = null, ["companyName"] = null, ["emailAddresses"] = null });
        await service.SyncAsync(Ct);

        await using var db = service.Store.Open();
        var row = await db.Contacts.SingleAsync(c => c.GraphId == card, Ct);
        (row.DisplayName, row.JobTitle, row.Company, row.Addresses).ShouldBe(("Bo Berg", null, null, ""));
    }

    [Fact]
    public void What_an_update_does_not_tell_stays_as_it_was()
    {
        var partial = JsonSerializer.Deserialize("""{"id":"a","jobTitle":null}""", GraphJson.Default.GraphContact)!;

        partial.CompanyName.Or("Northwind").ShouldBe("Northwind");
        partial.JobTitle.Or("Rigger").ShouldBeNull();
        partial.EmailAddresses.Is.ShouldBeFalse();
    }

    private static JsonArray Addresses() => new(new JsonObject { ["name"] = "Bo", ["address"] = "bo@northwind.example" });
}
