using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Outreach;

/// <summary>
/// Counts among the mailboxes of an organisation that opted in how many got the same text. A mailbox leaves a mark on each sampled shingle, another one
/// each time, so that it is counted once and nobody learns which it was.
/// </summary>
internal sealed class ColleagueCount(Store store, long mailboxId, SketchKey mailbox, DateTimeOffset now)
{
    private const int Block = 200;

    private const string Mark = "INSERT INTO \"SharedShingles\" (\"Hash\", \"Mark\", \"Day\") VALUES (@p0, @p1, @p2) ON CONFLICT DO NOTHING";

    private const string Counted = "UPDATE \"Sketches\" SET \"IsCounted\" = @p1 WHERE \"MessageId\" = @p0";

    /// <summary>A campaign takes weeks; what was counted longer ago belongs to another.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromDays(120);

    /// <summary>Leaves this mailbox's marks, and counts those of others.</summary>
    /// <param name="common">What says nothing.</param>
    /// <param name="only">Messages that are looked at; null for all.</param>
    /// <param name="cancel">Ends it between two blocks.</param>
    /// <returns>Other mailboxes by message; only where there are any.</returns>
    public async Task<IReadOnlyDictionary<long, int>> RunAsync(CommonShingles common, IReadOnlySet<long>? only, CancellationToken cancel)
    {
        await using var db = store.Open();
        var since = now - Span;
        using (await store.TakeTurnAsync(cancel)) await db.SharedShingles.Where(s => s.Day < since).ExecuteDeleteAsync(cancel);
        var ids = await db.Sketches.Where(s => s.MailboxId == mailboxId && s.Shared != null && s.At >= since)
            .OrderBy(s => s.MessageId).Select(s => s.MessageId).ToListAsync(cancel);
        var others = new Dictionary<long, int>();
        foreach (var block in ids.Where(id => only?.Contains(id) is not false).Chunk(Block))
        {
            var rows = await db.Sketches.AsNoTracking().Where(s => block.Contains(s.MessageId))
                .Select(s => new { s.MessageId, s.Shared, s.IsCounted }).ToListAsync(cancel);
            var letters = rows.Select(r => new SampledLetter(r.MessageId, SharedSketch.FromBytes(r.Shared).Countable(common), r.IsCounted)).ToList();
            await MarkAsync(letters.Where(l => !l.IsCounted), cancel);
            await CountAsync(db, letters, others, cancel);
        }

        return others;
    }

    /// <summary>Forgets what was ever counted: the organisation counts no more.</summary>
    public static async Task EndAsync(InboxDb db, CancellationToken cancel)
    {
        if (!await db.OrganisationKeys.AnyAsync(cancel)) return;
        await db.SharedShingles.ExecuteDeleteAsync(cancel);
        await db.Sketches.Where(s => s.Shared != null)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Shared, (byte[]?)null).SetProperty(r => r.IsCounted, false), cancel);
        await db.OrganisationKeys.ExecuteDeleteAsync(cancel);
    }

    /// <summary>Takes back the marks a mailbox left, on some hashes or on all: it alone can tell them.</summary>
    public static async Task TakeBackAsync(InboxDb db, SketchKey mailbox, IReadOnlySet<long>? only, CancellationToken cancel)
    {
        var marks = new List<SharedShingleRow>();
        await foreach (var row in db.SharedShingles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            if (only?.Contains(row.Hash) is not false && (long)mailbox.MarkOn((ulong)row.Hash) == row.Mark) marks.Add(row);
        foreach (var row in marks) await db.SharedShingles.Where(s => s.Hash == row.Hash && s.Mark == row.Mark).ExecuteDeleteAsync(cancel);
    }

    private async Task MarkAsync(IEnumerable<SampledLetter> letters, CancellationToken cancel)
    {
        var fresh = letters.ToList();
        if (fresh.Count == 0) return;
        await using var transaction = await StoreTransaction.BeginAsync(store, cancel);
        foreach (var letter in fresh)
        {
            foreach (var hash in letter.Countable) await transaction.ExecuteAsync(Mark, cancel, (long)hash, (long)mailbox.MarkOn(hash), Day);
            await transaction.ExecuteAsync(Counted, cancel, letter.MessageId, true);
        }

        await transaction.CommitAsync(cancel);
    }

    // The hour would tell which mailbox it was.
    private DateTimeOffset Day => new(now.UtcDateTime.Date, TimeSpan.Zero);

    private async Task CountAsync(InboxDb db, List<SampledLetter> letters, Dictionary<long, int> others, CancellationToken cancel)
    {
        var hashes = letters.SelectMany(l => l.Countable).Select(h => (long)h).Distinct().ToArray();
        var marks = (await db.SharedShingles.AsNoTracking().Where(s => hashes.Contains(s.Hash)).ToListAsync(cancel)).ToLookup(s => s.Hash, s => s.Mark);
        foreach (var letter in letters)
        {
            var met = SharedSketch.ReadersOf([.. letter.Countable.Select(h => marks[(long)h].Count(m => m != (long)mailbox.MarkOn(h)))]);
            if (met > 0) others[letter.MessageId] = met;
        }
    }

    private sealed record SampledLetter(long MessageId, IReadOnlyList<ulong> Countable, bool IsCounted);
}
