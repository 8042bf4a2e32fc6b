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
/// Writes what was derived in one transaction. Verdicts and ledger entries, of which there are many, are touched only where they differ;
/// people's figures fade with every day and are written anew.
/// </summary>
internal sealed class DerivedWriter(Store store, long mailboxId)
{
    public async Task WriteAsync(IReadOnlyList<ClassedMessage> classed, MinedMailbox mined, long changes, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(store, cancel);
        // First, so that of two writers one waits for the other at this row.
        await transaction.ExecuteAsync(
            "UPDATE \"Mailboxes\" SET \"NeedsMining\" = (\"Changes\" <> @p1), \"MinedAt\" = @p2 WHERE \"Id\" = @p0", cancel, mailboxId, changes, now);
        await WriteVerdictsAsync(transaction, classed, cancel);
        await WritePeopleAsync(transaction, mined, cancel);
        await WriteInteractionsAsync(transaction, mined.Interactions, cancel);
        await WriteActsAsync(transaction, mined.Acts, cancel);
        await WriteFollowUpsAsync(transaction, mined, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task WriteVerdictsAsync(StoreTransaction transaction, IReadOnlyList<ClassedMessage> classed, CancellationToken cancel)
    {
        foreach (var message in classed)
        {
            if (message.Stored.Verdict is { } stored && stored.AsSpan().SequenceEqual(message.Json)) continue;
            await transaction.ExecuteAsync(
                "UPDATE \"Messages\" SET \"Class\" = @p1, \"Verdict\" = @p2 WHERE \"Id\" = @p0", cancel, message.Stored.Envelope.Id, message.Verdict.Class, message.Json);
        }
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
                await transaction.ExecuteAsync(
                    "INSERT INTO \"PersonAddresses\" (\"MailboxId\", \"Address\", \"PersonId\") VALUES (@p0, @p1, @p2)", cancel, mailboxId, address, person.PersonId);
        }
    }

    private Task InsertAsync(StoreTransaction transaction, Person person, Relationship figures, CancellationToken cancel) => transaction.ExecuteAsync(
        """
        INSERT INTO "People" ("MailboxId", "PersonId", "DisplayName", "Kind", "Strength", "Rank", "Layer", "State", "Identity", "Figures")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        """,
        cancel, mailboxId, person.PersonId, person.DisplayName, person.Kind, figures.Strength, figures.Rank, figures.Layer, figures.State,
        JsonSerializer.SerializeToUtf8Bytes(person, DerivedJson.Default.Person), JsonSerializer.SerializeToUtf8Bytes(figures, DerivedJson.Default.Relationship));

    private async Task WriteInteractionsAsync(StoreTransaction transaction, IReadOnlyList<Interaction> fresh, CancellationToken cancel)
    {
        var stored = await transaction.Db.Interactions.AsNoTracking().Where(i => i.MailboxId == mailboxId)
            .ToDictionaryAsync(i => (i.PersonId, i.MessageId, i.EventId), cancel);
        foreach (var interaction in fresh)
        {
            if (stored.Remove((interaction.PersonId, interaction.MessageId, interaction.MeetingId), out var row))
            {
                if (Same(row, interaction)) continue;
                await DeleteAsync(transaction, row.Id, cancel);
            }

            await InsertAsync(transaction, interaction, cancel);
        }

        foreach (var gone in stored.Values) await DeleteAsync(transaction, gone.Id, cancel);
    }

    private static bool Same(InteractionRow row, Interaction interaction) =>
        row.Kind == interaction.Kind && row.Direction == interaction.Direction && row.At == interaction.At
        && row.Weight.Equals(interaction.Weight) && row.Why == interaction.Why;

    private static Task DeleteAsync(StoreTransaction transaction, long id, CancellationToken cancel) =>
        transaction.ExecuteAsync("DELETE FROM \"Interactions\" WHERE \"Id\" = @p0", cancel, id);

    private Task InsertAsync(StoreTransaction transaction, Interaction interaction, CancellationToken cancel) => transaction.ExecuteAsync(
        """
        INSERT INTO "Interactions" ("MailboxId", "PersonId", "Kind", "Direction", "At", "Weight", "MessageId", "EventId", "Why")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
        """,
        cancel, mailboxId, interaction.PersonId, interaction.Kind, interaction.Direction, interaction.At, interaction.Weight,
        interaction.MessageId, interaction.MeetingId, interaction.Why);

    private async Task WriteActsAsync(StoreTransaction transaction, IReadOnlyList<Act> fresh, CancellationToken cancel)
    {
        await transaction.Db.Acts.Where(a => a.MailboxId == mailboxId).ExecuteDeleteAsync(cancel);
        foreach (var act in fresh)
        {
            await transaction.ExecuteAsync(
                """
                INSERT INTO "Acts" ("MailboxId", "PersonId", "Kind", "Direction", "At", "MessageId", "Position", "DueAt", "Status", "ClosedByMessageId", "ClosedByEventId")
                VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
                """,
                cancel, mailboxId, act.PersonId, act.Kind, act.Direction, act.At, act.MessageId, act.Position, act.DueAt, act.Status, act.ClosedBy, act.ClosedByMeeting);
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
