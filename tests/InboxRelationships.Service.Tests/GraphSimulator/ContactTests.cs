using System.Text.Json.Nodes;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class ContactTests : SimulatorTests
{
    [Fact]
    public async Task The_default_folder_is_not_listed_but_its_contacts_tell_its_id()
    {
        var friends = Mailbox.Contacts.CreateFolder("Friends");
        Mailbox.Contacts.Seed(Contact("Ana"));
        Mailbox.Contacts.Seed(Contact("Bo"), friends);

        var folders = await Client.Me.ContactFolders.GetAsync(cancellationToken: Ct);
        var contacts = await Client.Me.Contacts.GetAsync(r => r.QueryParameters.Select = ["parentFolderId", "displayName"], Ct);
        var inFriends = await Client.Me.ContactFolders[friends].Contacts.GetAsync(cancellationToken: Ct);

        folders!.Value!.Select(f => f.DisplayName).ShouldBe(["Friends"]);
        contacts!.Value!.Single().DisplayName.ShouldBe("Ana");
        contacts.Value![0].ParentFolderId.ShouldBe(Mailbox.Contacts.DefaultFolderId);
        inFriends!.Value!.Single().DisplayName.ShouldBe("Bo");
    }

    [Fact]
    public async Task Changes_of_a_folder_are_tracked()
    {
        var ana = Mailbox.Contacts.Seed(Contact("Ana"));
        var folder = Client.Me.ContactFolders[Mailbox.Contacts.DefaultFolderId].Contacts;
        var first = await folder.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        Mailbox.Contacts.Update(ana, new() { ["displayName"] = "Ana Almeida" });
        Mailbox.Contacts.Delete(Mailbox.Contacts.Add(Contact("Brief")));
        var second = await folder.Delta.WithUrl(first!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        first.Value!.Single().DisplayName.ShouldBe("Ana");
        second!.Value!.Count.ShouldBe(2);
        second.Value[0].DisplayName.ShouldBe("Ana Almeida");
        second.Value[1].AdditionalData.ShouldContainKey("@removed");
    }

    private static JsonObject Contact(string name) => new()
    {
        ["displayName"] = name,
        ["emailAddresses"] = new JsonArray(new JsonObject { ["name"] = name, ["address"] = name.ToLowerInvariant() + "@fabrikam.example" }),
    };
}
