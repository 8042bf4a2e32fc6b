using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Writes a page of one folder's messages. Replays and any order of pages end in the same rows.</summary>
internal sealed class MessageWriter(SyncRun run, FolderRow folder, ParticipantIds participants)
{
    /// <summary>
    /// Not met by the folder's delta yet, so that its baseline misses the message if it never is. Each folder counts its own baselines, and a
    /// list may show what is gone before the delta begins to watch: any other number could pass for a meeting.
    /// </summary>
    public const int NoBaseline = -1;

    private const string Insert = """
        INSERT INTO "Messages" ("MailboxId", "GraphId", "FolderId", "InternetMessageId", "ConversationId", "ReceivedAt", "SentAt", "Direction",
            "FromId", "SenderId", "Meeting", "IsMarkedReply", "SubjectKey", "IsDraft", "IsRead", "HasAttachments", "Baseline", "IsLeaving", "Traits", "Terms",
            "TraitsVersion", "WithText")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21) RETURNING "Id"
        """;

    private const string InsertRecipient =
        "INSERT INTO \"Recipients\" (\"MessageId\", \"Position\", \"Line\", \"ParticipantId\") VALUES (@p0, @p1, @p2, @p3)";

    private const string Place =
        "UPDATE \"Messages\" SET \"FolderId\" = @p1, \"IsRead\" = @p2, \"Baseline\" = @p3, \"IsLeaving\" = @p4 WHERE \"Id\" = @p0";

    private const string DeleteDraft = "DELETE FROM \"Recipients\" WHERE \"MessageId\" = @p0; DELETE FROM \"Messages\" WHERE \"Id\" = @p0";

    private const string Leave = "UPDATE \"Messages\" SET \"IsLeaving\" = @p1 WHERE \"Id\" = @p0";

    /// <returns>How many changes bear on what is mined; marks of reading alone do not.</returns>
    public async Task<int> WriteAsync(
        StoreTransaction transaction, IReadOnlyList<GraphMessage> page, Dictionary<string, ReadMessage> read, int baseline, CancellationToken cancel)
    {
        var known = await KnownAsync(transaction, page, cancel);
        var ids = await participants.OfAsync(
            transaction, Mentioned(read.Values.Where(m => known.GetValueOrDefault(m.GraphId) is null or { IsDraft: true })), cancel);
        var changes = 0;
        foreach (var message in page)
        {
            var row = known.GetValueOrDefault(message.Id!);
            var fresh = message.Removed is null ? read.GetValueOrDefault(message.Id!) : null;
            // A draft changes until it is sent, and then it is a letter: it is read anew each time it is met.
            if (row is { IsDraft: true } && fresh is not null) await transaction.ExecuteAsync(DeleteDraft, cancel, row.Id);
            else if (row is not null) changes += await UpdateAsync(transaction, row, message, baseline, cancel);
            if (row is null or { IsDraft: true } && fresh is not null) changes += await InsertAsync(transaction, fresh, ids, baseline, cancel);
        }

        return changes;
    }

    private Task<Dictionary<string, KnownMessage>> KnownAsync(StoreTransaction transaction, IReadOnlyList<GraphMessage> page, CancellationToken cancel)
    {
        var graphIds = page.Select(m => m.Id!).ToList();
        return transaction.Db.Messages.Where(m => m.MailboxId == run.Mailbox.Id && graphIds.Contains(m.GraphId))
            .Select(m => new KnownMessage(m.Id, m.GraphId, m.FolderId, m.IsRead, m.IsDraft, m.Baseline, m.IsLeaving)).ToDictionaryAsync(m => m.GraphId, cancel);
    }

    private async Task<int> UpdateAsync(StoreTransaction transaction, KnownMessage row, GraphMessage message, int baseline, CancellationToken cancel)
    {
        if (message.Removed is not null)
        {
            // Gone from here means nothing once it was met elsewhere: removals and arrivals come in any order.
            if (row.FolderId != folder.Id || row.IsLeaving) return 0;
            return await transaction.ExecuteAsync(Leave, cancel, row.Id, true);
        }

        var isRead = message.IsRead ?? row.IsRead;
        if (row.FolderId == folder.Id && row.IsRead == isRead && row.Baseline == baseline && !row.IsLeaving) return 0;
        await transaction.ExecuteAsync(Place, cancel, row.Id, folder.Id, isRead, baseline, false);
        return row.FolderId == folder.Id && !row.IsLeaving ? 0 : 1;
    }

    private async Task<int> InsertAsync(
        StoreTransaction transaction, ReadMessage message, Dictionary<Participant, long> ids, int baseline, CancellationToken cancel)
    {
        var envelope = message.Envelope;
        long? Key(Participant? who) => who is null ? null : ids[who];
        var id = await transaction.NumberAsync(
            Insert, cancel, run.Mailbox.Id, message.GraphId, folder.Id, envelope.InternetMessageId, envelope.ConversationId, message.ReceivedAt, message.SentAt,
            envelope.Direction, Key(envelope.From), Key(envelope.Sender), envelope.Meeting, envelope.IsMarkedReply, envelope.SubjectKey,
            message.IsDraft, message.IsRead, message.HasAttachments, baseline, false, message.Traits, message.Terms,
            MessageTraits.CurrentVersion, run.ReadsBodies);
        var position = 0;
        foreach (var (line, who) in message.Recipients)
            await transaction.ExecuteAsync(InsertRecipient, cancel, id, position++, line, ids[who]);
        await SketchWriting.WriteAsync(transaction, run.Mailbox.Id, id!.Value, message, cancel);
        return 1;
    }

    private static IEnumerable<Participant> Mentioned(IEnumerable<ReadMessage> messages) => messages.SelectMany(
        m => m.Recipients.Select(r => r.Who).Append(m.Envelope.From).Append(m.Envelope.Sender).OfType<Participant>());

    private sealed record KnownMessage(long Id, string GraphId, long? FolderId, bool IsRead, bool IsDraft, int Baseline, bool IsLeaving);
}
