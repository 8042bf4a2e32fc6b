using System.Globalization;
using System.Text.Json;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Subscriptions;

/// <summary>Subscriptions to changes: made after a handshake, renewed, ended.</summary>
internal static class SubscriptionEndpoints
{
    private const int DefaultPage = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/subscriptions", CreateAsync);
        routes.MapGet("/subscriptions", ListAsync);
        routes.MapGet("/subscriptions/{id}", (GraphCall call, string id) => AnswerAsync(call, Require(call, id)));
        routes.MapPatch("/subscriptions/{id}", RenewAsync);
        routes.MapDelete("/subscriptions/{id}", Delete);
        routes.MapPost("/subscriptions/{id}/reauthorize", Reauthorize);
    }

    private static async Task CreateAsync(GraphCall call)
    {
        var subscription = SubscriptionRequest.Read(call, await call.ReadBodyAsync());
        foreach (var url in (Uri?[])[subscription.NotificationUrl, subscription.LifecycleNotificationUrl])
        {
            if (url is not null && !await call.Graph.Subscriptions.Queue.ValidateAsync(url, call.Aborted))
            {
                throw new GraphErrorException(
                    400, "ValidationError", "Subscription validation request failed. Response must exactly match validationToken query parameter.");
            }
        }

        call.Graph.Subscriptions.Put(subscription);
        await AnswerAsync(call, subscription, 201);
    }

    private static Task ListAsync(GraphCall call) => ItemList.AnswerAsync(
        call, call.Graph.Subscriptions.All, call.Context("subscriptions"), (json, s) => Write(json, s, null), DefaultPage);

    private static async Task RenewAsync(GraphCall call, string id)
    {
        var body = await call.ReadBodyAsync();
        var renewed = Require(call, id) with { ExpiresAt = SubscriptionRequest.Expiry(body, call.Graph.Time.GetUtcNow()) };
        call.Graph.Subscriptions.Put(renewed);
        await AnswerAsync(call, renewed);
    }

    private static IResult Delete(GraphCall call, string id)
    {
        call.Graph.Subscriptions.Remove(Require(call, id).Id);
        return Results.NoContent();
    }

    private static IResult Reauthorize(GraphCall call, string id)
    {
        Require(call, id);
        return Results.NoContent();
    }

    private static Subscription Require(GraphCall call, string id) =>
        call.Graph.Subscriptions.Find(id) ?? throw new GraphErrorException(404, "ResourceNotFound", "The object was not found.");

    private static Task AnswerAsync(GraphCall call, Subscription subscription, int status = 200) => GraphAnswer.WriteAsync(
        call.Http, json => Write(json, subscription, call.Context("subscriptions/$entity")), status);

    private static void Write(Utf8JsonWriter json, Subscription subscription, string? context)
    {
        json.WriteStartObject();
        if (context is not null)
            json.WriteString("@odata.context", context);
        json.WriteString("id", subscription.Id);
        json.WriteString("resource", subscription.Resource.Path);
        json.WriteString("changeType", string.Join(',', subscription.ChangeTypes));
        json.WriteString("clientState", subscription.ClientState);
        json.WriteString("notificationUrl", subscription.NotificationUrl.ToString());
        json.WriteString("lifecycleNotificationUrl", subscription.LifecycleNotificationUrl?.ToString());
        json.WriteString("expirationDateTime", subscription.ExpiresAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
