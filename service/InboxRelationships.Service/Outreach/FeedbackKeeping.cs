using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Outreach;

/// <summary>
/// Keeps what the owner says of a message, and classes that message anew at once; what it tells of others is learned by the next mining. In the mailbox
/// itself nothing changes.
/// </summary>
internal sealed class FeedbackKeeping(Store store, MailboxMining mining, TimeProvider clock)
{
    /// <summary>Keeps it; null takes back what was said before. False where the mailbox has no such message.</summary>
    public async Task<bool> SayAsync(long mailboxId, long messageId, OwnerSaid? said, CancellationToken cancel)
    {
        HashSet<long> copies;
        await using (var transaction = await StoreTransaction.BeginAsync(store, cancel))
        {
            var db = transaction.Db;
            var message = await db.Messages.AsNoTracking()
                .SingleOrDefaultAsync(m => m.MailboxId == mailboxId && m.Id == messageId && !m.IsDraft, cancel);
            if (message is null) return false;
            copies = await db.Messages.Where(m => m.MailboxId == mailboxId && m.InternetMessageId == message.InternetMessageId)
                .Select(m => m.Id).ToHashSetAsync(cancel);
            await db.Feedback.Where(f => copies.Contains(f.MessageId)).ExecuteDeleteAsync(cancel);
            if (said is { } word)
            {
                db.Add(new FeedbackRow { MessageId = messageId, MailboxId = mailboxId, Said = word, At = clock.GetUtcNow() });
                await db.SaveChangesAsync(cancel);
            }

            await MiningMark.SetAsync(transaction, mailboxId, cancel);
            await transaction.CommitAsync(cancel);
        }

        await mining.ClassAnewAsync(mailboxId, copies, cancel);
        return true;
    }
}
