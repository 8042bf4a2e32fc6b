using InboxRelationships.Service.Context;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InboxRelationships.Service.Acts;

/// <summary>The words of what was asked, promised and thanked for.</summary>
internal static class ActEndpoints
{
    public static void MapActs(this IEndpointRouteBuilder routes) => routes.MapGet("/api/messages/{key:long}/sentences", SentencesAsync)
        .WithName("ReadActs").WithSummary("The sentences of a message that are acts, fetched from the mailbox for this answer alone.");

    private static async Task<Results<Ok<IReadOnlyList<ActSentence>>, ProblemHttpResult>> SentencesAsync(
        long key, string? mailbox, Store store, ActSentences sentences, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await MailboxChoice.FindAsync(db, mailbox, cancel) is not { } row) return MailboxChoice.Problem(mailbox);
        if (await new ItemFinder(db, row.Id).MessageAsync(key, cancel) is not { } letter)
            return TypedResults.Problem("No such message is in the mailbox.", statusCode: StatusCodes.Status404NotFound);
        try
        {
            return TypedResults.Ok(await sentences.OfAsync(db, row, letter, cancel));
        }
        catch (GraphFailureException failure)
        {
            return LetterFetching.Problem(failure);
        }
    }
}
