using System.Globalization;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Context;
using InboxRelationships.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.People;

/// <summary>Who is who: looking people up, and setting them right.</summary>
internal static class PeopleEndpoints
{
    private const int MostFound = 12;

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/people", FindAsync).WithName("FindPeople").WithSummary("People by a part of a name or address, closest first, at most twelve.");
        routes.MapPost("/api/people/{personId}/corrections", CorrectAsync).WithName("CorrectPerson")
            .WithSummary("Sets right who somebody is; answers with their card afterwards.");
        routes.MapDelete("/api/people/{personId}/corrections/{act}", UndoAsync).WithName("UndoCorrection")
            .WithSummary("Takes a correction back; answers with the card afterwards.");
    }

    private static async Task<Results<Ok<IReadOnlyList<FoundPerson>>, ProblemHttpResult>> FindAsync(
        string search, string? mailbox, Store store, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await MailboxChoice.FindAsync(db, mailbox, cancel) is not { } row) return MailboxChoice.Problem(mailbox);
        if (string.IsNullOrWhiteSpace(search)) return TypedResults.Problem("search is empty.", statusCode: StatusCodes.Status400BadRequest);
        var people = await db.People.AsNoTracking().Where(p => p.MailboxId == row.Id && (p.Kind == PersonKind.Human || p.Kind == PersonKind.Role))
            .OrderBy(p => p.Rank == 0).ThenBy(p => p.Rank).ThenBy(p => p.PersonId).Select(p => new { p.PersonId, p.DisplayName }).ToListAsync(cancel);
        var addresses = (await db.PersonAddresses.AsNoTracking().Where(a => a.MailboxId == row.Id).ToListAsync(cancel))
            .ToLookup(a => a.PersonId, a => a.Address);
        return TypedResults.Ok<IReadOnlyList<FoundPerson>>(
        [
            .. people.Where(p => Holds(p.DisplayName, search) || addresses[p.PersonId].Any(a => Holds(a, search))).Take(MostFound)
                .Select(p => new FoundPerson(p.PersonId, p.DisplayName, [.. addresses[p.PersonId].Order(StringComparer.Ordinal)])),
        ]);
    }

    private static async Task<Results<Ok<PersonCard>, ProblemHttpResult>> CorrectAsync(
        string personId, CorrectionRequest request, string? mailbox, Store store, PersonCorrections corrections, CancellationToken cancel)
    {
        if (await MailboxAsync(store, mailbox, cancel) is not { } row) return MailboxChoice.Problem(mailbox);
        var (after, problem) = await corrections.CorrectAsync(row.Id, personId, request, cancel);
        if (problem is not null) return TypedResults.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        return await CardAsync(store, mailbox, after, cancel) is { } card ? TypedResults.Ok(card) : Nobody();
    }

    private static async Task<Results<Ok<PersonCard>, ProblemHttpResult>> UndoAsync(
        string personId, long act, string? mailbox, Store store, PersonCorrections corrections, CancellationToken cancel)
    {
        if (await MailboxAsync(store, mailbox, cancel) is not { } row) return MailboxChoice.Problem(mailbox);
        return await CardAsync(store, mailbox, await corrections.UndoAsync(row.Id, personId, act, cancel), cancel) is { } card
            ? TypedResults.Ok(card)
            : Nobody();
    }

    private static async Task<MailboxRow?> MailboxAsync(Store store, string? mailbox, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await MailboxChoice.FindAsync(db, mailbox, cancel);
    }

    /// <summary>Read after the mining, whose time the card's sentences refer to.</summary>
    private static async Task<PersonCard?> CardAsync(Store store, string? mailbox, string? personId, CancellationToken cancel)
    {
        if (personId is null) return null;
        await using var db = store.Open();
        return await MailboxChoice.FindAsync(db, mailbox, cancel) is { } row ? await new PersonCards(db, row).OfAsync(personId, null, cancel) : null;
    }

    private static bool Holds(string text, string part) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, part.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static ProblemHttpResult Nobody() =>
        TypedResults.Problem("Nobody with this id, or no such correction, is in the mailbox.", statusCode: StatusCodes.Status404NotFound);
}
