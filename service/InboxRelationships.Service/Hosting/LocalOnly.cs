using System.Net;

namespace InboxRelationships.Service.Hosting;

/// <summary>
/// `Authentication:Mode` Local: nobody signs in, so only this machine may ask, and only under a loopback name, and no page of another
/// origin may make the browser ask for it. The name check stops DNS rebinding, the origin check stops forged requests.
/// Excepted is what is named open, exactly as it is spelt and for POST alone: there a proxy on this machine passes on what comes from outside.
/// </summary>
internal static class LocalOnly
{
    /// <exception cref="ConfigurationException">An address to listen on is not loopback.</exception>
    public static void CheckUrls(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && IsLoopback(address.Host)) continue;
            throw new ConfigurationException(
                $"Urls names '{url}': without sign-in (Authentication:Mode Local) the service listens on loopback addresses only.");
        }
    }

    public static void UseLocalOnly(this IApplicationBuilder app, IReadOnlyList<string> open) => app.Use(async (http, next) =>
    {
        var isOpen = HttpMethods.IsPost(http.Request.Method) && open.Contains(http.Request.Path.Value, StringComparer.Ordinal);
        if (!isOpen && Refusal(http) is { } why)
        {
            await TypedResults.Problem(why, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
            return;
        }

        await next(http);
    });

    private static string? Refusal(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote)) return "Only this machine may ask.";
        if (!IsLoopback(http.Request.Host.Host)) return "The request names a foreign host.";
        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{http.Request.Scheme}://{http.Request.Host}" ? "The request comes from a page of another origin." : null;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
