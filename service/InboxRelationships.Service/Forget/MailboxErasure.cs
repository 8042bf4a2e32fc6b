using System.Runtime.CompilerServices;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Forget;

/// <summary>Erases a mailbox: its rows, its cursors, what was derived, and the key of its hashes.</summary>
internal sealed class MailboxErasure(Store store, OwnerProfile profiles, MailboxRow mailbox)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(store, cancel);
        var (db, id) = (transaction.Db, mailbox.Id);
        // While its key is there to tell them.
        if (await db.SharedShingles.AnyAsync(cancel)) await ColleagueCount.TakeBackAsync(db, profiles.SubjectsOf(mailbox).Sketches, null, cancel);
        await db.Recipients.Where(r => db.Messages.Any(m => m.Id == r.MessageId && m.MailboxId == id)).ExecuteDeleteAsync(cancel);
        await db.Attendees.Where(a => db.Events.Any(e => e.Id == a.EventId && e.MailboxId == id)).ExecuteDeleteAsync(cancel);
        await db.Acts.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.FollowUps.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Interactions.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Corrections.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Feedback.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Sketches.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.CommonShingles.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.PersonAddresses.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.People.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Contacts.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Events.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Messages.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Participants.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Folders.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Cursors.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Subscriptions.Where(r => r.MailboxId == id).ExecuteDeleteAsync(cancel);
        await db.Mailboxes.Where(r => r.Id == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whether no table holds a row of it, and no row is left that belonged to one.</summary>
    public async Task<bool> IsDoneAsync(InboxDb db, CancellationToken cancel)
    {
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.FindProperty(nameof(MessageRow.MailboxId)) is not null))
        {
            var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{table.GetTableName()}\" WHERE \"MailboxId\" = {{0}}";
            if (await db.Database.SqlQuery<long>(FormattableStringFactory.Create(count, mailbox.Id)).SingleAsync(cancel) > 0) return false;
        }

        return !await db.Recipients.AnyAsync(r => !db.Messages.Any(m => m.Id == r.MessageId), cancel)
            && !await db.Attendees.AnyAsync(a => !db.Events.Any(e => e.Id == a.EventId), cancel);
    }
}
