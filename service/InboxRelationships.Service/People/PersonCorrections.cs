using System.Text.Json;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.People;

/// <summary>Keeps what the owner sets right, and derives everything anew with it, so that the answer already shows it.</summary>
internal sealed class PersonCorrections(Store store, MailboxMining mining, TimeProvider clock)
{
    /// <summary>The person afterwards; or the sentence that says what was wrong with the request. Both null when there is no such person.</summary>
    public async Task<(string? PersonId, string? Problem)> CorrectAsync(long mailboxId, string personId, CorrectionRequest request, CancellationToken cancel)
    {
        string address;
        await using (var transaction = await StoreTransaction.BeginAsync(store, cancel))
        {
            var db = transaction.Db;
            if (await PersonAsync(db, mailboxId, personId, cancel) is not { } person) return (null, null);
            var other = request.OtherPersonId is { } id && id != personId ? await PersonAsync(db, mailboxId, id, cancel) : null;
            var (rows, problem) = CorrectionRows.Of(request, person, other);
            if (problem is not null) return (null, problem);
            address = person.Addresses.First(a => a != request.Address || request.Act != CorrectionAct.Split);
            await AddAsync(db, mailboxId, rows, cancel);
            await MiningMark.SetAsync(transaction, mailboxId, cancel);
            await transaction.CommitAsync(cancel);
        }

        return (await MinedAsync(mailboxId, address, cancel), null);
    }

    /// <summary>Takes an act back; the person afterwards, or null when there is no such act about them.</summary>
    public async Task<string?> UndoAsync(long mailboxId, string personId, long act, CancellationToken cancel)
    {
        string address;
        await using (var transaction = await StoreTransaction.BeginAsync(store, cancel))
        {
            var db = transaction.Db;
            if (await PersonAsync(db, mailboxId, personId, cancel) is not { } person) return null;
            var rows = await db.Corrections.Where(c => c.MailboxId == mailboxId && c.Act == act).ToListAsync(cancel);
            if (!rows.Exists(r => person.Addresses.Contains(r.Address) || person.Addresses.Contains(r.Other))) return null;
            address = person.Addresses[0];
            db.RemoveRange(rows);
            await db.SaveChangesAsync(cancel);
            await MiningMark.SetAsync(transaction, mailboxId, cancel);
            await transaction.CommitAsync(cancel);
        }

        return await MinedAsync(mailboxId, address, cancel);
    }

    private async Task AddAsync(InboxDb db, long mailboxId, IReadOnlyList<CorrectionRow> rows, CancellationToken cancel)
    {
        var last = await db.Corrections.Where(c => c.MailboxId == mailboxId).MaxAsync(c => (long?)c.Act, cancel) ?? 0;
        foreach (var row in rows) (row.MailboxId, row.Act, row.At) = (mailboxId, last + 1, clock.GetUtcNow());
        db.AddRange(rows);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<Person?> PersonAsync(InboxDb db, long mailboxId, string personId, CancellationToken cancel) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.MailboxId == mailboxId && p.PersonId == personId, cancel) is { } row
            ? JsonSerializer.Deserialize(row.Identity, DerivedJson.Default.Person)
            : null;

    private async Task<string?> MinedAsync(long mailboxId, string address, CancellationToken cancel)
    {
        await mining.RunAsync(mailboxId, cancel);
        await using var db = store.Open();
        return await db.PersonAddresses.Where(a => a.MailboxId == mailboxId && a.Address == address).Select(a => a.PersonId).SingleOrDefaultAsync(cancel);
    }
}
