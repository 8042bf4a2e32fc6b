using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>Tells how complete and how fresh every mailbox is.</summary>
internal static class SyncHealthEndpoints
{
    public static void MapSyncHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/sync", AnswerAsync).WithName("GetSyncHealth").WithSummary("How complete and how fresh every mailbox is.");

    private static async Task<Ok<SyncHealthResponse>> AnswerAsync(Store store, MailboxHealths healths, MailboxRoster roster, CancellationToken cancel)
    {
        await using var db = store.Open();
        var rows = await db.Mailboxes.AsNoTracking().ToDictionaryAsync(m => m.Name, StringComparer.OrdinalIgnoreCase, cancel);
        // One that was never reached is told of too, and one that left the configuration while its rows are here.
        var names = roster.State.Mailboxes.Union(rows.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        var answer = new List<MailboxHealth>();
        foreach (var name in names) answer.Add(await healths.OfAsync(db, name, rows.GetValueOrDefault(name), cancel));
        return TypedResults.Ok(new SyncHealthResponse(answer, [.. roster.State.Problems]));
    }
}
