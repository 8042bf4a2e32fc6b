using System.Net.Http.Headers;

namespace InboxRelationships.Service.Demo;

/// <summary>What the demo's mail client needs: the simulated Graph under the page's own origin, and the stories.</summary>
internal static class DemoEndpoints
{
    private static readonly string[] PassedOn = ["Prefer", "Accept"];

    public static void AddDemo(this IServiceCollection services, DemoMailbox demo)
    {
        services.AddSingleton(demo);
        services.AddHttpClient<DemoGraph>(client => client.BaseAddress = new Uri(demo.Graph.BaseUrl + "/"));
    }

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.Redirect("/demo.html")).ExcludeFromDescription();
        routes.MapGet("/demo/stories", (DemoMailbox demo) => TypedResults.PhysicalFile(demo.Stories, "application/json")).ExcludeFromDescription();
        routes.MapMethods(
            "/demo/graph/v1.0/{**path}", ["GET", "PATCH", "POST"],
            (HttpContext http, string path, DemoGraph graph) => graph.PassOnAsync(http, path)).ExcludeFromDescription();
    }

    /// <summary>Passes requests on to the simulator.</summary>
    internal sealed class DemoGraph(HttpClient client)
    {
        public async Task PassOnAsync(HttpContext http, string path)
        {
            using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), path + http.Request.QueryString);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "demo");
            foreach (var name in PassedOn)
                if (http.Request.Headers.TryGetValue(name, out var value)) request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value);
            if (http.Request.ContentLength is > 0)
            {
                request.Content = new StreamContent(http.Request.Body);
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(http.Request.ContentType ?? "application/json");
            }

            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
            http.Response.StatusCode = (int)answer.StatusCode;
            http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }
}
