using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InboxRelationships.Service.Context;

/// <summary>A letter being written, as plain text.</summary>
/// <param name="Mailbox">Whose mailbox; may be left out while only one is configured.</param>
/// <param name="Text">Its text so far, what it quotes included; read and let go.</param>
public sealed record DraftText(string? Mailbox, string Text);

/// <summary>What a draft does so far.</summary>
/// <param name="Asks">It asks its reader for something.</param>
public sealed record DraftActs(bool Asks);

/// <summary>Reads a letter while it is written; nothing of it is stored or logged.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/drafts/acts", ReadAsync).WithName("ReadDraft")
            .WithSummary("Whether a letter being written asks for something. Its text is not kept.");

    private static async Task<Results<Ok<DraftActs>, ProblemHttpResult>> ReadAsync(DraftText draft, Store store, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await MailboxChoice.FindAsync(db, draft.Mailbox, cancel) is { } mailbox
            ? TypedResults.Ok(new DraftActs(Asks(draft.Text, OwnerProfile.OwnerOf(mailbox), clock.GetUtcNow())))
            : MailboxChoice.Problem(draft.Mailbox);
    }

    private static bool Asks(string text, Owner owner, DateTimeOffset now)
    {
        var envelope = new Envelope { Id = 0, InternetMessageId = "", ConversationId = "", At = now, Direction = Direction.Out };
        var message = new IncomingMessage(envelope, "", [], PlainTextOutline.Of(text));
        var zones = Zones.Of(message);
        return ActReader.Read(message, zones, LanguageGuess.Of(zones), owner).Acts.Any(a => a.Kind == ActKind.Ask);
    }
}
