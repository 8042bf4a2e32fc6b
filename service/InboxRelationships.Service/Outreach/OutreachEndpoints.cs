using System.Text.Json;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Context;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InboxRelationships.Service.Outreach;

/// <summary>What a message was: the owner's word on it, and other copies of its text.</summary>
internal static class OutreachEndpoints
{
    public static void MapOutreach(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/api/messages/{key:long}/feedback", SayAsync).WithName("SayWhatItWas")
            .WithSummary("Keeps what the owner says a message was; answers with its card afterwards.");
        routes.MapDelete("/api/messages/{key:long}/feedback", UnsayAsync).WithName("TakeFeedbackBack")
            .WithSummary("Takes that back; answers with the card afterwards.");
        routes.MapGet("/api/messages/{key:long}/copies/{other:long}", CompareAsync).WithName("CompareLetters")
            .WithSummary("A message beside another copy of its text, both fetched from the mailbox for this answer alone.");
    }

    private static Task<Results<Ok<MessageCard>, ProblemHttpResult>> SayAsync(
        long key, FeedbackRequest request, string? mailbox, Store store, FeedbackKeeping feedback, CancellationToken cancel) =>
        KeepAsync(key, request.Said, mailbox, store, feedback, cancel);

    private static Task<Results<Ok<MessageCard>, ProblemHttpResult>> UnsayAsync(
        long key, string? mailbox, Store store, FeedbackKeeping feedback, CancellationToken cancel) =>
        KeepAsync(key, null, mailbox, store, feedback, cancel);

    private static async Task<Results<Ok<MessageCard>, ProblemHttpResult>> KeepAsync(
        long key, OwnerSaid? said, string? mailbox, Store store, FeedbackKeeping feedback, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await MailboxChoice.FindAsync(db, mailbox, cancel) is not { } row) return MailboxChoice.Problem(mailbox);
        if (!await feedback.SayAsync(row.Id, key, said, cancel)) return Nothing();
        if (await new ItemFinder(db, row.Id).MessageAsync(key, cancel) is not { } message) return Nothing();
        return await new MessageCards(db, row).OfAsync(message, cancel) is { } card ? TypedResults.Ok(card) : Nothing();
    }

    private static async Task<Results<Ok<LetterPair>, ProblemHttpResult>> CompareAsync(
        long key, long other, string? mailbox, Store store, LetterPairs pairs, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await MailboxChoice.FindAsync(db, mailbox, cancel) is not { } row) return MailboxChoice.Problem(mailbox);
        var finder = new ItemFinder(db, row.Id);
        var (letter, copy) = (await finder.MessageAsync(key, cancel), await finder.MessageAsync(other, cancel));
        // Only what was found to be one text is set side by side.
        if (letter?.Verdict is not { } json || copy is null
            || JsonSerializer.Deserialize(json, DerivedJson.Default.OutreachVerdict)!.Twins?.Any(t => t.MessageId == other) is not true) return Nothing();
        try
        {
            return TypedResults.Ok(await pairs.OfAsync(row, letter, copy, cancel));
        }
        catch (GraphFailureException failure)
        {
            return LetterFetching.Problem(failure);
        }
    }

    private static ProblemHttpResult Nothing() =>
        TypedResults.Problem("No such message, or no such copy of it, is in the mailbox.", statusCode: StatusCodes.Status404NotFound);
}

/// <summary>What the owner says of a message.</summary>
public sealed record FeedbackRequest
{
    /// <summary>What it was.</summary>
    public required OwnerSaid Said { get; init; }
}
