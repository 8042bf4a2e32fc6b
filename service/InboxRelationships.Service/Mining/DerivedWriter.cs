using System.Text.Json;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// Writes what was derived of people in one transaction. Ledger entries, of which there are many, are touched only where they differ;
/// people's figures fade with every day and are written anew.
/// </summary>
internal sealed class DerivedWriter(Store store, long mailboxId)
{
    private const string InsertAddress = """
        INSERT INTO "PersonAddresses" ("MailboxId", "Address", "PersonId") VALUES (@p0, @p1, @p2)
        """;

    public async Task WriteAsync(MinedMailbox mined, long changes, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(store, cancel);
        // First, so that of two writers one waits for the other at this row.
        await transaction.ExecuteAsync(
            "UPDATE \"Mailboxes\" SET \"NeedsMining\" = (\"Changes\" <> @p1), \"MinedAt\" = @p2 WHERE \"Id\" = @p0", cancel, mailboxId, changes, now);
        await WritePeopleAsync(transaction, mined, cancel);
        await WriteInteractionsAsync(transaction, mined.Interactions, cancel);
        await WriteActsAsync(transaction, mined.Acts, cancel);
        await WriteFollowUpsAsync(transaction, mined, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task WritePeopleAsync(StoreTransaction transaction, MinedMailbox mined, CancellationToken cancel)
    {
        await transaction.Db.People.Where(p => p.MailboxId == mailboxId).ExecuteDeleteAsync(cancel);
        await transaction.Db.PersonAddresses.Where(p => p.MailboxId == mailboxId).ExecuteDeleteAsync(cancel);
        var figures = mined.Relationships.Concat(mined.Others).ToDictionary(r => r.PersonId, StringComparer.Ordinal);
        foreach (var person in mined.People.All)
        {
            await InsertAsync(transaction, person, figures[person.PersonId], cancel);
            foreach (var address in person.Addresses)
                await transaction.ExecuteAsync(InsertAddress, cancel, mailboxId, address, person.PersonId);
        }
    }

    private Task InsertAsync(StoreTransaction transaction, Person person, Relationship figures, CancellationToken cancel) => transaction.ExecuteAsync(
        """
        INSERT INTO "People" ("MailboxId", "PersonId", "DisplayName", "Kind", "Strength", "Rank", "Layer", "State", "Identity", "Figures")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        """,
        cancel, mailboxId, person.PersonId, person.DisplayName, person.Kind, figures.Strength, figures.Rank, figures.Layer, figures.State,
        JsonSerializer.SerializeToUtf8Bytes(person, DerivedJson.Default.Person),
        JsonSerializer.SerializeToUtf8Bytes(figures, DerivedJson.Default.Relationship));

    private async Task WriteInteractionsAsync(StoreTransaction transaction, IReadOnlyList<Interaction> fresh, CancellationToken cancel)
    {
        var missing = fresh.ToDictionary(i => (i.PersonId, i.MessageId, i.MeetingId));
        var stale = new List<long>();
        await foreach (var row in transaction.Db.Interactions.AsNoTracking().Where(i => i.MailboxId == mailboxId).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = (row.PersonId, row.MessageId, row.EventId);
            if (missing.TryGetValue(key, out var interaction) && Same(row, interaction)) missing.Remove(key);
            else stale.Add(row.Id);
        }

        foreach (var id in stale) await transaction.ExecuteAsync("DELETE FROM \"Interactions\" WHERE \"Id\" = @p0", cancel, id);
        foreach (var interaction in fresh.Where(i => missing.ContainsKey((i.PersonId, i.MessageId, i.MeetingId))))
            await InsertAsync(transaction, interaction, cancel);
    }

    private static bool Same(InteractionRow row, Interaction interaction) =>
        row.Kind == interaction.Kind && row.Direction == interaction.Direction && row.At == interaction.At
        && row.Weight.Equals(interaction.Weight) && row.Why == interaction.Why
        && row.AnsweredAfter == interaction.AnsweredAfter?.TotalHours
        && row.OwnerAnswer == interaction.OwnerAnswer && row.TheirAnswer == interaction.TheirAnswer;

    private Task InsertAsync(StoreTransaction transaction, Interaction interaction, CancellationToken cancel) => transaction.ExecuteAsync(
        """
        INSERT INTO "Interactions" ("MailboxId", "PersonId", "Kind", "Direction", "At", "Weight", "MessageId", "EventId",
            "Why", "AnsweredAfter", "OwnerAnswer", "TheirAnswer")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
        """,
        cancel, mailboxId, interaction.PersonId, interaction.Kind, interaction.Direction, interaction.At, interaction.Weight,
        interaction.MessageId, interaction.MeetingId, interaction.Why, interaction.AnsweredAfter?.TotalHours, interaction.OwnerAnswer, interaction.TheirAnswer);

    private async Task WriteActsAsync(StoreTransaction transaction, IReadOnlyList<Act> fresh, CancellationToken cancel)
    {
        await transaction.Db.Acts.Where(a => a.MailboxId == mailboxId).ExecuteDeleteAsync(cancel);
        foreach (var act in fresh)
        {
            await transaction.ExecuteAsync(
                """
                INSERT INTO "Acts" ("MailboxId", "PersonId", "Kind", "Direction", "At", "MessageId", "Position", "DueAt", "Status",
                    "ClosedByMessageId", "ClosedByEventId")
                VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
                """,
                cancel, mailboxId, act.PersonId, act.Kind, act.Direction, act.At, act.MessageId, act.Position, act.DueAt, act.Status,
                act.ClosedBy, act.ClosedByMeeting);
        }
    }

    private async Task WriteFollowUpsAsync(StoreTransaction transaction, MinedMailbox mined, CancellationToken cancel)
    {
        await transaction.Db.FollowUps.Where(f => f.MailboxId == mailboxId).ExecuteDeleteAsync(cancel);
        transaction.Db.AddRange(mined.FollowUps.Select(f => new FollowUpRow
        {
            MailboxId = mailboxId,
            Kind = f.Kind,
            PersonId = f.PersonId,
            MessageId = f.MessageId,
            EventId = f.MeetingId,
            DueAt = f.DueAt,
            Score = f.Score,
            Reason = f.Reason,
        }));
        await transaction.Db.SaveChangesAsync(cancel);
    }
}
