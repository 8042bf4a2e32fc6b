using System.Net;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Tests.Hosting;

public class LocalOnlyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0;https://[::1]:5443")]
    public void Loopback_addresses_may_be_listened_on(string urls) => Should.NotThrow(() => LocalOnly.CheckUrls(urls));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://mail.contoso.example")]
    [InlineData("http://localhost:5080;http://192.0.2.1:80")]
    public void Any_other_address_is_refused_by_name(string urls) =>
        Should.Throw<ConfigurationException>(() => LocalOnly.CheckUrls(urls)).Message.ShouldContain("Urls");

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        await using var service = await ServedService.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/sync") { Headers = { Host = "evil.example" } };

        using var answer = await service.Client.SendAsync(request, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldNotContain("mailboxes");
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:1", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task A_page_of_another_origin_is_refused(string? origin, HttpStatusCode expected)
    {
        await using var service = await ServedService.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/sync");
        if (origin is not null) request.Headers.Add("Origin", origin);

        using var answer = await service.Client.SendAsync(request, Ct);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_pages_own_origin_may_ask()
    {
        await using var service = await ServedService.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/sync");
        request.Headers.Add("Origin", service.Address.GetLeftPart(UriPartial.Authority));

        using var answer = await service.Client.SendAsync(request, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
