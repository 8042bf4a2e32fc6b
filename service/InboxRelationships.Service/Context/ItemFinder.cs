using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Recognises the item beside which the pane stands, by whatever the mail client told of it.</summary>
internal sealed class ItemFinder(InboxDb db, long mailboxId)
{
    /// <summary>The message of a key that an earlier answer named.</summary>
    public Task<MessageRow?> MessageAsync(long key, CancellationToken cancel) =>
        db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.MailboxId == mailboxId && m.Id == key, cancel);

    /// <summary>The message: by its Message-ID, else by its id, else by conversation and time.</summary>
    public async Task<MessageRow?> MessageAsync(ContextRequest request, CancellationToken cancel)
    {
        var mine = db.Messages.AsNoTracking().Where(m => m.MailboxId == mailboxId);
        if (request.InternetMessageId is { } messageId)
        {
            // Of copies in several folders the one still in place speaks.
            var byMessageId = await mine.Where(m => m.InternetMessageId == messageId)
                .OrderByDescending(m => m.FolderId != null).ThenBy(m => m.Id).FirstOrDefaultAsync(cancel);
            if (byMessageId is not null) return byMessageId;
        }

        if (request.ItemId is { } itemId && await mine.SingleOrDefaultAsync(m => m.GraphId == itemId, cancel) is { } byId) return byId;
        if (request is not { ConversationId: { } conversation, ReceivedAt: { } at }) return null;
        var (from, to) = (at.AddMinutes(-1), at.AddMinutes(1));
        var near = await mine.Where(m => m.ConversationId == conversation && m.ReceivedAt >= from && m.ReceivedAt <= to)
            .OrderBy(m => m.Id).Take(2).ToListAsync(cancel);
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>The appointment: by its id, else by its start and organiser.</summary>
    public async Task<EventRow?> EventAsync(ContextRequest request, CancellationToken cancel)
    {
        var mine = db.Events.AsNoTracking().Where(e => e.MailboxId == mailboxId && e.Type != EventType.SeriesMaster);
        if (request.ItemId is { } itemId && await mine.SingleOrDefaultAsync(e => e.GraphId == itemId, cancel) is { } byId) return byId;
        if (request.ReceivedAt is not { } start || AddressText.Normalise(request.From?.Address) is not { } organizer) return null;
        var near = await mine.Where(e => e.Start == start && db.Participants.Any(p => p.Id == e.OrganizerId && p.Address == organizer))
            .OrderBy(e => e.Id).Take(2).ToListAsync(cancel);
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>
    /// The event a meeting message is about, as Graph tied them: of a series the first occurrence to come, as seen from the message.
    /// Null where it was called off and is gone, or lies outside what is kept.
    /// </summary>
    public async Task<EventRow?> EventOfMessageAsync(MessageRow message, CancellationToken cancel)
    {
        if (message.EventGraphId is not { } id) return null;
        var mine = db.Events.AsNoTracking().Where(e => e.MailboxId == mailboxId);
        var occurrences = mine.Where(e => e.SeriesMasterGraphId == id);
        return await occurrences.Where(e => e.Start >= message.ReceivedAt).OrderBy(e => e.Start).FirstOrDefaultAsync(cancel)
            ?? await occurrences.OrderByDescending(e => e.Start).FirstOrDefaultAsync(cancel)
            ?? await mine.SingleOrDefaultAsync(e => e.GraphId == id && e.Type != EventType.SeriesMaster, cancel);
    }
}
