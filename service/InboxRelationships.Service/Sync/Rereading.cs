using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Reads again what earlier rules read, or what was read before its text might be: the newest first, a few hundred each round, so that new
/// rules reach a whole mailbox within days and no round is long. Until then what the earlier rules saw stands.
/// </summary>
internal sealed class Rereading(SyncRun run, MessageReading reading)
{
    private const int MostPerRound = 500, AtOnce = 100;

    private const string Update = "UPDATE \"Messages\" SET \"Traits\" = @p1, \"Terms\" = @p2, \"TraitsVersion\" = @p3, \"WithText\" = @p4 WHERE \"Id\" = @p0";

    public async Task RunAsync(CancellationToken cancel)
    {
        List<Message> outdated;
        await using (var db = run.Store.Open())
        {
            outdated = await Outdated(db.Messages.Where(m => m.MailboxId == run.Mailbox.Id && m.FolderId != null))
                .OrderByDescending(m => m.ReceivedAt).Take(MostPerRound)
                .Select(m => new Message(m.Id, m.GraphId, m.FolderId!.Value, m.Traits, m.Terms)).ToListAsync(cancel);
        }

        foreach (var some in outdated.Chunk(AtOnce)) await ReadAsync(some, cancel);
    }

    /// <summary>What its text told already is not given up where texts may not be read any more.</summary>
    private IQueryable<MessageRow> Outdated(IQueryable<MessageRow> messages) => run.ReadsBodies
        ? messages.Where(m => m.TraitsVersion < MessageTraits.CurrentVersion || !m.WithText)
        : messages.Where(m => m.TraitsVersion < MessageTraits.CurrentVersion && !m.WithText);

    private async Task ReadAsync(Message[] some, CancellationToken cancel)
    {
        // What makes no sense, and what is not there any more, keeps what was seen of it; asking again would not help.
        var answers = await run.Batch.ReadAsync([.. some.Select(m => reading.Request(m.GraphId))], GraphJson.Default.GraphMessage, cancel, _ => { });
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        var folders = await transaction.Db.Folders.Where(f => f.MailboxId == run.Mailbox.Id).ToDictionaryAsync(f => f.Id, cancel);
        foreach (var (message, answer) in some.Zip(answers))
        {
            var read = answer is null ? null : reading.Read(answer with { Id = message.GraphId }, folders[message.FolderId]);
            var (traits, terms) = read is null ? (message.Traits, message.Terms) : (read.Traits, read.Terms);
            await transaction.ExecuteAsync(Update, cancel, message.Id, traits, terms, MessageTraits.CurrentVersion, run.ReadsBodies);
            if (read is not null) await SketchWriting.WriteAsync(transaction, run.Mailbox.Id, message.Id, read, cancel);
        }

        await MiningMark.SetAsync(transaction, run.Mailbox.Id, cancel);
        await transaction.CommitAsync(cancel);
    }

    private sealed record Message(long Id, string GraphId, long FolderId, byte[]? Traits, byte[]? Terms);
}
