using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Graph;

public class TokenStaysHomeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_link_that_was_tampered_with_carries_no_token_away_and_costs_no_mail()
    {
        await using var stranger = await ListeningHost.StartAsync(null, Ct);
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        var before = await service.SyncAsync(Ct);
        await using (var db = service.Store.Open())
            foreach (var cursor in await db.Cursors.AsTracking().ToListAsync(Ct))
            {
                cursor.Link = cursor.Link!.Replace(new Uri(service.Graph.BaseUrl).Authority, stranger.Address.Authority, StringComparison.Ordinal);
                await db.SaveChangesAsync(Ct);
            }

        var after = await service.SyncAsync(Ct);

        stranger.Heard.ShouldBeEmpty();
        after.Complete.ShouldBeTrue(string.Join(' ', after.Gaps));
        (after.Messages, after.Events, after.Contacts).ShouldBe((before.Messages, before.Events, before.Contacts));
    }

    [Theory]
    [InlineData("no link at all")]
    [InlineData("/v1.0/me/mailFolders/delta?$deltatoken=x")]
    public async Task A_stored_link_that_is_no_address_costs_no_mail(string link)
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        var before = await service.SyncAsync(Ct);
        await using (var db = service.Store.Open()) await db.Cursors.ExecuteUpdateAsync(c => c.SetProperty(r => r.Link, link), Ct);

        var after = await service.SyncAsync(Ct);

        after.Complete.ShouldBeTrue(string.Join(' ', after.Gaps));
        after.Messages.ShouldBe(before.Messages);
    }

    [Theory]
    [InlineData("nextLink")]
    [InlineData("deltaLink")]
    public async Task A_link_in_an_answer_that_leads_elsewhere_is_not_followed(string link)
    {
        await using var stranger = await ListeningHost.StartAsync(null, Ct);
        await using var lying = await ListeningHost.StartAsync(
            http =>
            {
                http.Response.ContentType = "application/json";
                var answer = http.Request.Path.Value!.Contains("elta", StringComparison.Ordinal)
                    ? $$"""{"@odata.{{link}}":"{{stranger.Address}}v1.0/me","value":[]}"""
                    : """{"id":"x","mail":"olive@contoso.example"}""";
                http.Response.WriteAsync(answer, Ct).GetAwaiter().GetResult();
            },
            Ct);
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        await service.RestartAsync(Ct, "--Graph:BaseUrl", lying.Address + "v1.0");

        for (var run = 0; run < 2; run++) await service.SyncAsync(Ct);

        lying.Heard.ShouldContain(h => h.Path.Contains("elta", StringComparison.Ordinal));
        stranger.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_ends_the_round_with_a_gap()
    {
        await using var circling = await ListeningHost.StartAsync(
            http =>
            {
                http.Response.ContentType = "application/json";
                var answer = $$"""{"id":"x","mail":"olive@contoso.example","@odata.nextLink":"http://{{http.Request.Host}}/v1.0/me/next","value":[]}""";
                http.Response.WriteAsync(answer, Ct).GetAwaiter().GetResult();
            },
            Ct);
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        await service.RestartAsync(Ct, "--Graph:BaseUrl", circling.Address + "v1.0");

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeFalse();
        report.Gaps.ShouldContain(g => g.Contains("made no sense", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        await using var stranger = await ListeningHost.StartAsync(null, Ct);
        await using var redirecting = await ListeningHost.StartAsync(http => http.Response.Redirect(stranger.Address + "v1.0/me"), Ct);
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        await service.RestartAsync(Ct, "--Graph:BaseUrl", redirecting.Address + "v1.0");

        var report = await service.SyncAsync(Ct);

        report.Complete.ShouldBeFalse();
        redirecting.Heard.ShouldContain(h => h.Authorization == "Bearer test");
        stranger.Heard.ShouldBeEmpty();
    }
}
