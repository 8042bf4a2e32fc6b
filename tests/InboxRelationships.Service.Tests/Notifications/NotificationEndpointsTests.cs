using System.Net;
using InboxRelationships.Service.Notifications;
using InboxRelationships.Service.Tests.Hosting;

namespace InboxRelationships.Service.Tests.Notifications;

public class NotificationEndpointsTests
{
    private const string Handshake = "?validationToken=Validation%3A+Testing%20%3Ctoken%3E%26more";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/graph/notifications")]
    [InlineData("/graph/lifecycle")]
    public async Task The_handshake_echoes_the_decoded_token_as_plain_text(string route)
    {
        await using var service = await StartAsync("https://mail.contoso.example");

        using var answer = await SendAsync(service, HttpMethod.Post, route + Handshake);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldBe("Validation: Testing <token>&more");
    }

    [Fact]
    public async Task A_token_too_long_empty_or_doubled_is_not_echoed()
    {
        await using var service = await StartAsync("https://mail.contoso.example");

        foreach (var query in (string[])["?validationToken=" + new string('x', 3000), "?validationToken=", "?validationToken=a&validationToken=b"])
        {
            using var answer = await SendAsync(service, HttpMethod.Post, NotificationEndpoints.Changes + query);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("{\"value\":[{\"subscriptionId\":\"a", HttpStatusCode.BadRequest)]
    [InlineData("{\"value\":[{\"subscriptionId\":5}]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"value\":\"all\"}", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.Accepted)]
    [InlineData("{}", HttpStatusCode.Accepted)]
    public async Task What_is_no_list_of_notifications_is_refused(string body, HttpStatusCode expected)
    {
        await using var service = await StartAsync("https://mail.contoso.example");

        using var answer = await SendAsync(service, HttpMethod.Post, NotificationEndpoints.Changes, body);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_huge_body_is_not_read()
    {
        await using var service = await StartAsync("https://mail.contoso.example");

        var body = $$"""{"value":[{"clientState":"{{new string('x', 2_000_000)}}"}]}""";
        using var answer = await SendAsync(service, HttpMethod.Post, NotificationEndpoints.Changes, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("GET", "/graph/notifications", HttpStatusCode.Forbidden)]
    [InlineData("PUT", "/graph/lifecycle", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/graph/notifications/", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/Graph/Notifications", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/graph/notifications/../../api/context", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/graph/lifecycle/%2e%2e/%2e%2e/api/context", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/api/context", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/api/sync", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/pane.html", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/graph/notifications", HttpStatusCode.Accepted)]
    [InlineData("POST", "/graph/lifecycle", HttpStatusCode.Accepted)]
    public async Task From_outside_nothing_is_open_but_two_routes_for_posts(string method, string path, HttpStatusCode expected)
    {
        await using var service = await StartAsync("https://mail.contoso.example");

        using var answer = await SendAsync(service, new HttpMethod(method), path, "{}");

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Without_a_public_address_not_even_those_are_open()
    {
        await using var service = await StartAsync("");

        using var outside = await SendAsync(service, HttpMethod.Post, NotificationEndpoints.Changes + Handshake);
        using var local = await service.Client.PostAsync(NotificationEndpoints.Changes + Handshake, null, Ct);

        outside.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        local.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        service.Graph.Subscriptions.All.ShouldBeEmpty();
    }

    private static Task<ServedService> StartAsync(string publicAddress) =>
        ServedService.StartAsync(
            OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct, "--Notifications:PublicAddress", publicAddress, "--Sync:MaxTries", "1");

    private static async Task<HttpResponseMessage> SendAsync(ServedService service, HttpMethod method, string path, string body = "")
    {
        // The client must not tidy the path before the service sees it.
        var asIs = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var address = new Uri($"{service.Address.GetLeftPart(UriPartial.Authority)}{path}", asIs);
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, null, "application/json") };
        request.Headers.Host = Tunnel.PublicName;
        request.Headers.Add("Origin", "https://elsewhere.example");
        return await service.Client.SendAsync(request, Ct);
    }
}
