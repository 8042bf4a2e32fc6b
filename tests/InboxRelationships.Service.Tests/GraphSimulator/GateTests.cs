using System.Net;
using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class GateTests
{
    [Fact]
    public async Task The_fifth_request_at_once_for_a_mailbox_is_refused()
    {
        var ct = TestContext.Current.CancellationToken;
        var (ana, bo) = (SimulatedMailbox.Create("ana@contoso.example", "Ana"), SimulatedMailbox.Create("bo@contoso.example", "Bo"));
        await using var graph = await SimulatedGraph.StartAsync(new() { Mailboxes = [ana, bo], Latency = TimeSpan.FromSeconds(2) }, ct);
        using var http = graph.Http();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => http.GetAsync(i < 6 ? "users/ana@contoso.example" : "users/bo@contoso.example", ct)));

        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.Count.ShouldBe(2);
        refused.ShouldAllBe(a => a.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        (await refused[0].Content.ReadAsStringAsync(ct)).ShouldContain("Application is over its MailboxConcurrency limit.");
        graph.Log.MaxConcurrent(bo).ShouldBe(2);
        graph.Log.Requests.Count(r => r.Status == 429).ShouldBe(2);
    }
}
