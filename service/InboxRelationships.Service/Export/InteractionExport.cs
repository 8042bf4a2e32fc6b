using System.Runtime.CompilerServices;
using System.Text.Json;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Export;

/// <summary>Writes the ledger, each entry with what answered it, who took part in it and whom it introduced.</summary>
internal static class InteractionExport
{
    public static async IAsyncEnumerable<InteractionRecord> Of(InboxDb db, MailboxRow mailbox, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var introductions = await IntroductionsAsync(db, mailbox, cancel);
        await foreach (var x in Rows(db, mailbox).WithCancellation(cancel))
            yield return Record(x.Row, x.MessageId, x.EventId, [.. introductions[(x.Row.PersonId, x.Row.MessageId)]]);
    }

    private static IAsyncEnumerable<LedgerRow> Rows(InboxDb db, MailboxRow mailbox) =>
        (from i in db.Interactions.AsNoTracking()
         join m in db.Messages on i.MessageId equals m.Id into messages
         from message in messages.DefaultIfEmpty()
         join e in db.Events on i.EventId equals e.Id into events
         from met in events.DefaultIfEmpty()
         where i.MailboxId == mailbox.Id
         orderby i.At, i.PersonId, i.Id
         select new LedgerRow(i, message.InternetMessageId, met.GraphId)).AsAsyncEnumerable();

    /// <summary>Whom a person's letter brought to the owner.</summary>
    private static async Task<ILookup<(string Introducer, long? MessageId), string>> IntroductionsAsync(
        InboxDb db, MailboxRow mailbox, CancellationToken cancel)
    {
        var introduced = new List<(string Introducer, long? MessageId, string PersonId)>();
        var people = db.People.AsNoTracking().Where(p => p.MailboxId == mailbox.Id).OrderBy(p => p.PersonId);
        await foreach (var row in people.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var figures = JsonSerializer.Deserialize(row.Figures, DerivedJson.Default.Relationship)!;
            if (figures.IntroducedBy is var (introducer, message)) introduced.Add((introducer, message, row.PersonId));
        }

        return introduced.ToLookup(i => (i.Introducer, i.MessageId), i => i.PersonId);
    }

    private static InteractionRecord Record(InteractionRow row, string? messageId, string? eventId, IReadOnlyList<string> introduces) => new(
        row.PersonId, row.Kind, Exports.WordOf(row.Direction), row.At, row.Weight, messageId, eventId, row.Why,
        row.AnsweredAfter, row.OwnerAnswer, row.TheirAnswer, row.EventId is null ? null : row.Kind != InteractionKind.Unmet, introduces);

    private sealed record LedgerRow(InteractionRow Row, string? MessageId, string? EventId);
}
