using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class UserTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_token_says_whose_mailbox_me_is()
    {
        await using var graph = await StartAsync();
        using var unnamed = graph.Client();
        using var bo = graph.Client("bo@contoso.example");

        var first = await unnamed.Me.GetAsync(cancellationToken: Ct);
        var second = await bo.Me.GetAsync(r => r.QueryParameters.Select = ["displayName", "proxyAddresses"], Ct);

        first!.DisplayName.ShouldBe("Ana Almeida");
        first.ProxyAddresses.ShouldBeNull();
        second!.DisplayName.ShouldBe("Bo Berg");
        second.ProxyAddresses.ShouldBe(["SMTP:bo@contoso.example"]);
    }

    [Fact]
    public async Task Users_are_listed_in_pages_and_tell_their_settings()
    {
        await using var graph = await StartAsync();
        using var client = graph.Client();

        var page = await client.Users.GetAsync(r => r.QueryParameters.Top = 1, Ct);
        var next = await client.Users.WithUrl(page!.OdataNextLink!).GetAsync(cancellationToken: Ct);
        var settings = await client.Users["bo@contoso.example"].MailboxSettings.GetAsync(cancellationToken: Ct);

        page.Value!.Concat(next!.Value!).Select(u => u.Mail).ShouldBe(["ana@contoso.example", "bo@contoso.example"]);
        next.OdataNextLink.ShouldBeNull();
        settings!.TimeZone.ShouldBe("Tokyo Standard Time");
        settings.WorkingHours!.TimeZone!.Name.ShouldBe("Tokyo Standard Time");
    }

    private static Task<SimulatedGraph> StartAsync() => SimulatedGraph.StartAsync(new()
    {
        Mailboxes =
        [
            SimulatedMailbox.Create("ana@contoso.example", "Ana Almeida"),
            SimulatedMailbox.Create("bo@contoso.example", "Bo Berg", "Tokyo Standard Time"),
        ],
    });
}
