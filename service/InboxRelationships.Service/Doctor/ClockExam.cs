using InboxRelationships.Service.Graph;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Doctor;

/// <summary>Compares this machine's clock with Graph's: with a wrong one tokens are refused and silence is counted wrongly.</summary>
internal sealed class ClockExam(IHttpClientFactory http, IOptions<GraphOptions> options, TimeProvider clock)
{
    /// <summary>Entra refuses tokens beyond this.</summary>
    private static readonly TimeSpan Tolerable = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        try
        {
            // Without a token Graph answers 401, and its date all the same.
            using var client = http.CreateClient();
            client.Timeout = Patience;
            using var answer = await client.GetAsync(options.Value.BaseUrl, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.Headers.Date is { } date ? Compare(clock.GetUtcNow() - date) : Finding.Note("clock", "Graph's answer bears no date");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            return Finding.Failed("clock", $"{options.Value.BaseUrl.Host} cannot be reached", "Look at Graph:BaseUrl, the network and its proxy.");
        }
    }

    private static Finding Compare(TimeSpan ahead) => ahead.Duration() > Tolerable
        ? Finding.Failed(
            "clock", $"{ahead.Duration():d\\.hh\\:mm\\:ss} {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} Graph's",
            "Let the system set its clock from the network.")
        : Finding.Well("clock", "agrees with Graph's");
}
