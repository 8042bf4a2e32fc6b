using System.Text;
using InboxRelationships.Service.Connect;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Tests.Graph;

namespace InboxRelationships.Service.Tests.Connect;

public class ConnectingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_names_the_mailbox_and_the_permissions_granted()
    {
        var connection = await ConnectAsync(Token("User.Read Mail.ReadWrite Calendars.Read Contacts.Read MailboxSettings.Read"));

        connection.IsWell.ShouldBeTrue();
        connection.Sentences.ShouldContain("Graph:Credential AccessToken needs no sign-in.");
        connection.Sentences.ShouldContain($"The mailbox is Olive Owner <{OliveMailbox.Address}>.");
        connection.Sentences.ShouldContain("Granted: Calendars.Read, Contacts.Read, Mail.ReadWrite, MailboxSettings.Read, User.Read.");
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_named_with_what_it_opens()
    {
        var connection = await ConnectAsync(Token("User.Read Mail.Read Contacts.Read MailboxSettings.Read"));

        connection.IsWell.ShouldBeFalse();
        connection.Sentences[^1].ShouldStartWith("Missing: Calendars.Read, which opens the calendar.");
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("a.b.c")]
    [InlineData("a.bnVsbA.c")]
    public async Task A_token_that_cannot_be_looked_into_is_said_to_be_so(string token)
    {
        var connection = await ConnectAsync(token);

        connection.IsWell.ShouldBeTrue();
        connection.Sentences[^1].ShouldContain("`doctor`");
    }

    [Fact]
    public async Task A_refusal_is_a_failure_with_its_reason()
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        service.Graph.Faults = [new Refusal("", 401)];

        var failure = await Should.ThrowAsync<GraphFailureException>(service.Get<Connecting>().RunAsync(Ct));

        failure.Reason.ShouldBe(GraphFailureReason.AccessDenied);
    }

    private static async Task<Connection> ConnectAsync(string token)
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct, "--Graph:AccessToken", token);
        return await service.Get<Connecting>().RunAsync(Ct);
    }

    private static string Token(string scopes)
    {
        var claims = Encoding.UTF8.GetBytes($$"""{"scp":"{{scopes}}"}""");
        return $"head.{System.Buffers.Text.Base64Url.EncodeToString(claims)}.signature";
    }
}
