using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace InboxRelationships.Service.Notifications;

/// <summary>
/// Where Graph announces changes. Everybody can reach these two routes, so they only put down what comes: genuine, forged, known
/// and unknown are answered alike, and in no time.
/// </summary>
internal static class NotificationEndpoints
{
    public const string Changes = "/graph/notifications";
    public const string Lifecycle = "/graph/lifecycle";

    private const int LongestToken = 2048;
    private const int LargestBody = 1 << 20;

    /// <summary>The routes that are open to the outside.</summary>
    public static readonly IReadOnlyList<string> Routes = [Changes, Lifecycle];

    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        foreach (var route in Routes) routes.MapPost(route, AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, NotificationInbox inbox, CancellationToken cancel)
    {
        if (http.Request.Query.TryGetValue("validationToken", out var tokens)) return Echo(http, tokens);
        try
        {
            var body = await JsonSerializer.DeserializeAsync(http.Request.Body, NotificationJson.Default.NotificationBody, cancel);
            return Put(inbox, body?.Value ?? []);
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
        catch (BadHttpRequestException refused)
        {
            return TypedResults.StatusCode(refused.StatusCode);
        }
    }

    /// <summary>Graph's handshake: whoever echoes the token as plain text agrees to be told.</summary>
    private static IResult Echo(HttpContext http, IReadOnlyList<string?> tokens)
    {
        if (tokens is not [{ Length: > 0 and <= LongestToken } token]) return TypedResults.BadRequest();
        // No browser may take the echo for a page.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(token, "text/plain");
    }

    private static IResult Put(
        NotificationInbox inbox, IReadOnlyList<Notification?> notifications) => notifications.OfType<Notification>().Where(n => n.IsPlausible).All(inbox.TryAdd)
        ? TypedResults.Accepted((string?)null)
        // Graph tries again for hours.
        : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
