using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Export;

/// <summary>Other copies of messages' texts, and the owner's word on messages, as they are exported.</summary>
internal sealed class RecurrenceRecords(IReadOnlyDictionary<long, string> messageIds, IReadOnlyDictionary<string, OwnerSaid> said)
{
    public static async Task<RecurrenceRecords> LoadAsync(InboxDb db, long mailboxId) => new(
        await db.Messages.Where(m => m.MailboxId == mailboxId && db.Sketches.Any(s => s.MessageId == m.Id))
            .Select(m => new { m.Id, m.InternetMessageId }).ToDictionaryAsync(m => m.Id, m => m.InternetMessageId),
        await db.Messages.Join(db.Feedback.Where(f => f.MailboxId == mailboxId), m => m.Id, f => f.MessageId, (m, f) => new { m.InternetMessageId, f.Said })
            .ToDictionaryAsync(m => m.InternetMessageId, m => m.Said));

    public IReadOnlyList<string> CopiesOf(OutreachVerdict? verdict) =>
        [.. (verdict?.Twins ?? []).Where(t => messageIds.ContainsKey(t.MessageId)).Select(t => messageIds[t.MessageId])];

    public OwnerSaid? SaidOf(MessageRow message) => said.TryGetValue(message.InternetMessageId, out var word) ? word : null;
}
