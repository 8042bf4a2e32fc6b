using System.Text.Json.Serialization;
using InboxRelationships.Service.Context;
using InboxRelationships.Service.SyncHealth;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi();
builder.Services.ConfigureHttpJsonOptions(o =>
{
    o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
    o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
});
var app = builder.Build();
app.MapOpenApi();
app.MapPost("/api/context", (ContextRequest r) => TypedResults.Ok<ContextResponse>(null!)).WithName("GetContext");
app.MapGet("/api/people/{personId}", (string personId) => TypedResults.Ok<PersonCard>(null!)).WithName("GetPerson");
app.MapGet("/api/follow-ups", () => TypedResults.Ok<IReadOnlyList<FollowUpCard>>(null!)).WithName("GetFollowUps");
app.MapGet("/api/sync", () => TypedResults.Ok<SyncHealthResponse>(null!)).WithName("GetSyncHealth");
app.Run();
return 0;
