using System.Net.Http.Headers;
using System.Text.Json;

namespace InboxRelationships.Service.Graph;

/// <summary>What one failed try means: whether to try again, after how long, and what to call it when no try is left.</summary>
/// <param name="IsTransient">Another try may succeed.</param>
/// <param name="Wait">What the server asked for; null when it named nothing.</param>
/// <param name="Reason">The failure to report if this was the last try.</param>
/// <param name="Summary">Status and code, never an address.</param>
internal sealed record GraphFault(bool IsTransient, TimeSpan? Wait, GraphFailureReason Reason, string Summary)
{
    private static readonly string[] ExpiredCodes = ["syncstatenotfound", "resyncrequired", "syncstateinvalid"];

    /// <summary>Reads an answer that is not a success: Graph's error object, or whatever a gateway wrote in its place.</summary>
    public static async Task<GraphFault> OfAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancel) =>
        OfCode((int)response.StatusCode, await CodeAsync(response.Content, cancel), RetryAfter(response.Headers.RetryAfter, now));

    /// <summary>Reads one part's answer in a batch; null for a success.</summary>
    public static GraphFault? Of(GraphPartAnswer part, DateTimeOffset now)
    {
        if (part.Status is >= 200 and < 300) return null;
        var code = part.Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error)
            && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var named) ? named.ToString() : "";
        var asked = part.Headers?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value;
        return OfCode(part.Status, code, RetryConditionHeaderValue.TryParse(asked, out var wait) ? RetryAfter(wait, now) : null);
    }

    /// <summary>Reads an exception of the SDK or the network; null for what is a bug and must not be caught.</summary>
    public static GraphFault? Of(Exception exception) => exception switch
    {
        HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException } =>
            new(true, null, GraphFailureReason.Unavailable, "the connection broke"),
        JsonException => new(true, null, GraphFailureReason.Unintelligible, "the answer was not readable"),
        Azure.Identity.AuthenticationFailedException signIn => SignInFault.Of(signIn),
        _ => null,
    };

    private static async Task<string> CodeAsync(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentType?.MediaType is not "application/json") return "";
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancel);
            return (await JsonSerializer.DeserializeAsync(stream, GraphJson.Default.GraphErrorAnswer, cancel))?.Error?.Code ?? "";
        }
        catch (Exception exception) when (exception is JsonException or IOException or HttpRequestException)
        {
            return "";
        }
    }

    private static GraphFault OfCode(int status, string code, TimeSpan? wait)
    {
        var summary = $"{status} {code}".TrimEnd();
        // The documentation and the field disagree on the status of an expired cursor, so the code decides.
        if (status == 410 || (status is >= 400 and < 500 && ExpiredCodes.Contains(code.ToLowerInvariant())))
            return new(false, null, GraphFailureReason.CursorExpired, summary);

        return status switch
        {
            429 or 408 or 423 or >= 500 => new(true, wait, GraphFailureReason.Unavailable, summary),
            // Exchange answers an overload now and then with a 400 that names no code.
            400 when code.Length == 0 => new(true, wait, GraphFailureReason.Unintelligible, summary),
            401 or 403 => new(false, null, GraphFailureReason.AccessDenied, summary),
            404 when code.Equals("MailboxNotEnabledForRESTAPI", StringComparison.OrdinalIgnoreCase) =>
                new(false, null, GraphFailureReason.MailboxGone, summary),
            404 => new(false, null, GraphFailureReason.NotFound, summary),
            400 when code.Equals("ErrorInvalidIdMalformed", StringComparison.OrdinalIgnoreCase) => new(false, null, GraphFailureReason.NotFound, summary),
            0 => new(true, null, GraphFailureReason.Unavailable, "no answer"),
            _ => new(false, null, GraphFailureReason.Unintelligible, summary),
        };
    }

    /// <summary>Seconds or a date, as the server chose; never shortened.</summary>
    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? asked, DateTimeOffset now) =>
        asked?.Delta ?? (asked?.Date is { } date ? (date > now ? date - now : TimeSpan.Zero) : null);
}
