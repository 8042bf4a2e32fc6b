using System.Net;
using InboxRelationships.GraphSimulator.Faults;
using Microsoft.AspNetCore.Http;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class GateTests : SimulatorTests
{
    [Fact]
    public async Task The_fifth_request_at_once_for_a_mailbox_is_refused()
    {
        var hold = new Hold();
        Graph.Faults = [hold];
        using var http = Graph.Http();

        var waiting = Enumerable.Range(0, 6).Select(_ => http.GetAsync("me", Ct)).ToList();
        var refused = new List<HttpResponseMessage>();
        for (var i = 0; i < 2; i++)
        {
            var first = await Task.WhenAny(waiting);
            waiting.Remove(first);
            refused.Add(await first);
        }

        hold.Release();
        var served = await Task.WhenAll(waiting);

        refused.ShouldAllBe(a => a.StatusCode == HttpStatusCode.TooManyRequests && a.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        (await refused[0].Content.ReadAsStringAsync(Ct)).ShouldContain("Application is over its MailboxConcurrency limit.");
        served.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        Graph.Log.Requests.Count(r => r.Status == 429).ShouldBe(2);
    }

    private sealed class Hold : Fault
    {
        private readonly TaskCompletionSource _released = new();

        public void Release() => _released.SetResult();

        internal override async ValueTask<bool> InterceptAsync(HttpContext http)
        {
            await _released.Task;
            return false;
        }
    }
}
