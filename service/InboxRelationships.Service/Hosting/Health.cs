using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.Hosting;

/// <summary>Liveness and readiness for whoever runs the service.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok("live")).ExcludeFromDescription();
        routes.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(Store store, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.Database.CanConnectAsync(cancel)
            ? TypedResults.Ok("ready")
            : TypedResults.Problem("The store cannot be opened.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
