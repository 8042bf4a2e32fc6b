using System.Net;
using System.Text.Json.Nodes;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class RouteFormsTests : SimulatorTests
{
    [Theory]
    [InlineData("me/mailFolders/inbox/messages/delta")]
    [InlineData("me/mailFolders/inbox/messages/delta()")]
    [InlineData("me/mailfolders('inbox')/messages/delta")]
    [InlineData("ME/MailFolders('Inbox')/Messages/microsoft.graph.delta()")]
    [InlineData("users/owner@contoso.example/mailFolders/inbox/messages/microsoft.graph.delta")]
    [InlineData("users('owner@contoso.example')/mailFolders('inbox')/messages/delta()")]
    [InlineData("Users/OWNER@contoso.example/mailfolders/INBOX/messages/Delta")]
    public async Task Every_spelling_of_a_path_is_one(string path)
    {
        Seed("Letter");
        using var http = Graph.Http();

        var page = JsonNode.Parse(await http.GetStringAsync(path + "?$select=subject", Ct))!;
        var link = page["@odata.deltaLink"]!.GetValue<string>();
        var next = JsonNode.Parse(await http.GetStringAsync(link, Ct))!;

        page["value"]!.AsArray().Count.ShouldBe(1);
        link.ShouldStartWith(Graph.BaseUrl + (path.StartsWith("me", StringComparison.OrdinalIgnoreCase) ? "/me/" : "/users("));
        next["value"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_are_minted_from_the_host_that_was_asked()
    {
        using var http = Graph.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "me/mailFolders/inbox/messages/delta") { Headers = { Host = "graph.contoso.example" } };

        var answer = await http.SendAsync(request, Ct);

        var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        page["@odata.deltaLink"]!.GetValue<string>().ShouldStartWith("http://graph.contoso.example/v1.0/me/");
    }

    [Fact]
    public async Task Without_a_token_nobody_is_served()
    {
        using var http = new HttpClient();

        var answer = await http.GetAsync(Graph.BaseUrl + "/me", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("InvalidAuthenticationToken");
    }
}
