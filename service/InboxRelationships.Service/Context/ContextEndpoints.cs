using InboxRelationships.Service.Storage;
using InboxRelationships.Service.SyncHealth;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InboxRelationships.Service.Context;

/// <summary>What the pane asks for.</summary>
internal static class ContextEndpoints
{
    public static void MapContext(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/context", AnswerAsync).WithName("GetContext").WithSummary("What the pane shows beside one message or appointment.");
        routes.MapGet("/api/people/{personId}", PersonAsync).WithName("GetPerson").WithSummary("One person's card.");
        routes.MapGet("/api/follow-ups", FollowUpsAsync).WithName("GetFollowUps").WithSummary("What to do next, over the whole mailbox, most useful first.");
    }

    private static async Task<Results<Ok<ContextResponse>, ProblemHttpResult>> AnswerAsync(
        ContextRequest request, Store store, Freshnesses freshnesses, CancellationToken cancel)
    {
        await using var db = store.Open();
        var mailbox = await MailboxChoice.FindAsync(db, request.Mailbox, cancel);
        return mailbox is null
            ? MailboxChoice.Problem(request.Mailbox)
            : TypedResults.Ok(await new ContextAnswer(db, mailbox, freshnesses).OfAsync(request, cancel));
    }

    private static async Task<Results<Ok<PersonCard>, ProblemHttpResult>> PersonAsync(string personId, string? mailbox, Store store, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await MailboxChoice.FindAsync(db, mailbox, cancel) is not { } row) return MailboxChoice.Problem(mailbox);
        return await new PersonCards(db, row).OfAsync(personId, null, cancel) is { } card
            ? TypedResults.Ok(card)
            : TypedResults.Problem("Nobody with this id is in the mailbox.", statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<IReadOnlyList<FollowUpCard>>, ProblemHttpResult>> FollowUpsAsync(
        string? mailbox, Store store, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await MailboxChoice.FindAsync(db, mailbox, cancel) is { } row
            ? TypedResults.Ok(await new FollowUpCards(db, row.Id).AllAsync(cancel))
            : MailboxChoice.Problem(mailbox);
    }
}
