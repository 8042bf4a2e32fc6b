using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Forget;

/// <summary>
/// Erases a person from all mailboxes and puts their addresses on the list of those never to be tracked, in one transaction. It leaves what
/// <see cref="NeverTracked"/> would have let in.
/// </summary>
internal sealed class PersonErasure(Store store, OwnerProfile profiles, NeverTrackList neverTrack, ForgottenPerson person)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(store, cancel);
        var db = transaction.Db;
        var theirs = await db.Participants.Where(p => person.Addresses.Contains(p.Address)).Select(p => p.Id).ToListAsync(cancel);
        await EraseMessagesAsync(db, theirs, cancel);
        await LeaveOutAsync(db, theirs, cancel);
        await EraseCardsAsync(db, cancel);
        await db.Corrections.Where(c => person.Addresses.Contains(c.Address) || person.Addresses.Contains(c.Other)).ExecuteDeleteAsync(cancel);
        await EraseDerivedAsync(db, cancel);
        await db.Participants.Where(p => theirs.Contains(p.Id)).ExecuteDeleteAsync(cancel);
        await db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(r => r.NeedsMining, true).SetProperty(r => r.Changes, r => r.Changes + 1), cancel);
        await neverTrack.AddAsync(db, person.Addresses, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What they wrote, and what nobody but them and the owner is on.</summary>
    private async Task EraseMessagesAsync(InboxDb db, List<long> theirs, CancellationToken cancel)
    {
        var owners = await OwnersAsync(db, cancel);
        var ids = await db.Messages
            .Where(m => (m.FromId != null && theirs.Contains(m.FromId.Value))
                || ((m.FromId == null || owners.Contains(m.FromId.Value))
                    && db.Recipients.Any(r => r.MessageId == m.Id && theirs.Contains(r.ParticipantId))
                    && !db.Recipients.Any(r => r.MessageId == m.Id && !theirs.Contains(r.ParticipantId) && !owners.Contains(r.ParticipantId))))
            .Select(m => m.Id).ToListAsync(cancel);
        foreach (var some in ids.Chunk(500))
        {
            await db.Recipients.Where(r => some.Contains(r.MessageId)).ExecuteDeleteAsync(cancel);
            await db.Interactions.Where(i => i.MessageId != null && some.Contains(i.MessageId.Value)).ExecuteDeleteAsync(cancel);
            await db.Acts.Where(a => some.Contains(a.MessageId)).ExecuteDeleteAsync(cancel);
            await db.FollowUps.Where(f => f.MessageId != null && some.Contains(f.MessageId.Value)).ExecuteDeleteAsync(cancel);
            await EraseSketchesAsync(db, some, cancel);
            await db.Feedback.Where(f => some.Contains(f.MessageId)).ExecuteDeleteAsync(cancel);
            await db.Messages.Where(m => some.Contains(m.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    private async Task EraseSketchesAsync(InboxDb db, long[] messages, CancellationToken cancel)
    {
        var counted = await db.Sketches.AsNoTracking().Where(s => messages.Contains(s.MessageId) && s.IsCounted && s.Shared != null)
            .Select(s => new { s.MailboxId, s.Shared }).ToListAsync(cancel);
        foreach (var ofOne in counted.GroupBy(s => s.MailboxId))
        {
            var mailbox = await db.Mailboxes.AsNoTracking().SingleAsync(m => m.Id == ofOne.Key, cancel);
            var hashes = ofOne.SelectMany(s => SharedSketch.FromBytes(s.Shared).Sample).Select(s => (long)s.Shared).ToHashSet();
            await ColleagueCount.TakeBackAsync(db, profiles.SubjectsOf(mailbox).Sketches, hashes, cancel);
        }

        await db.Sketches.Where(s => messages.Contains(s.MessageId)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The owners as they stand on messages, each in their own mailbox.</summary>
    private static async Task<List<long>> OwnersAsync(InboxDb db, CancellationToken cancel)
    {
        var owners = (await db.Mailboxes.AsNoTracking().ToListAsync(cancel)).ToDictionary(m => m.Id, OwnerProfile.OwnerOf);
        var participants = await db.Participants.Select(p => new { p.Id, p.MailboxId, p.Address }).ToListAsync(cancel);
        return [.. participants.Where(p => owners.TryGetValue(p.MailboxId, out var owner) && owner.Owns(p.Address)).Select(p => p.Id)];
    }

    private static async Task LeaveOutAsync(InboxDb db, List<long> theirs, CancellationToken cancel)
    {
        await db.Recipients.Where(r => theirs.Contains(r.ParticipantId)).ExecuteDeleteAsync(cancel);
        await db.Attendees.Where(a => theirs.Contains(a.ParticipantId)).ExecuteDeleteAsync(cancel);
        await db.Messages.Where(m => m.SenderId != null && theirs.Contains(m.SenderId.Value))
            .ExecuteUpdateAsync(m => m.SetProperty(r => r.SenderId, (long?)null), cancel);
        await db.Events.Where(e => e.OrganizerId != null && theirs.Contains(e.OrganizerId.Value))
            .ExecuteUpdateAsync(e => e.SetProperty(r => r.OrganizerId, (long?)null), cancel);
    }

    private async Task EraseCardsAsync(InboxDb db, CancellationToken cancel)
    {
        var cards = await db.Contacts.Select(c => new { c.Id, c.Addresses }).ToListAsync(cancel);
        var theirs = cards.Where(c => c.Addresses.Split('\n').Intersect(person.Addresses).Any()).Select(c => c.Id).ToList();
        await db.Contacts.Where(c => theirs.Contains(c.Id)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Mining will derive the rest anew; they themselves go at once, lest a crash in between leave them standing.</summary>
    private async Task EraseDerivedAsync(InboxDb db, CancellationToken cancel)
    {
        var ids = person.PersonIds;
        await db.Acts.Where(a => ids.Contains(a.PersonId)).ExecuteDeleteAsync(cancel);
        await db.FollowUps.Where(f => ids.Contains(f.PersonId)).ExecuteDeleteAsync(cancel);
        await db.Interactions.Where(i => ids.Contains(i.PersonId)).ExecuteDeleteAsync(cancel);
        await db.PersonAddresses.Where(a => ids.Contains(a.PersonId)).ExecuteDeleteAsync(cancel);
        await db.People.Where(p => ids.Contains(p.PersonId)).ExecuteDeleteAsync(cancel);
    }
}
