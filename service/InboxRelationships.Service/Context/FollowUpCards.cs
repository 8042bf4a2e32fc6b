using InboxRelationships.Service.People;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Writes suggestions for the pane.</summary>
internal sealed class FollowUpCards(InboxDb db, long mailboxId)
{
    /// <summary>The whole mailbox's, most useful first.</summary>
    public Task<IReadOnlyList<FollowUpCard>> AllAsync(CancellationToken cancel) => CardsAsync(Rows(), cancel);

    /// <summary>Those about this item or these people; the item's own come first, then the shown person's.</summary>
    public async Task<IReadOnlyList<FollowUpCard>> AboutAsync(long? messageId, long? eventId, string? personId, CancellationToken cancel)
    {
        var rows = Rows().Where(f => (messageId != null && f.MessageId == messageId) || (eventId != null && f.EventId == eventId) || f.PersonId == personId);
        var cards = await CardsAsync(rows, cancel);
        var own = await rows.Where(f => (messageId != null && f.MessageId == messageId) || (eventId != null && f.EventId == eventId))
            .Select(f => f.PersonId).ToListAsync(cancel);
        return [.. cards.OrderByDescending(c => own.Contains(c.PersonId)).ThenByDescending(c => c.Score)];
    }

    private IQueryable<FollowUpRow> Rows() => db.FollowUps.AsNoTracking().Where(f => f.MailboxId == mailboxId);

    private async Task<IReadOnlyList<FollowUpCard>> CardsAsync(IQueryable<FollowUpRow> query, CancellationToken cancel)
    {
        var rows = await query.OrderByDescending(f => f.Score).ThenBy(f => f.Id).Take(200).ToListAsync(cancel);
        var ids = rows.Select(r => r.PersonId).Distinct().ToList();
        var names = await PersonNames.OfAsync(db, mailboxId, ids, cancel);
        var items = new ItemReferences(db);
        await items.LoadAsync(rows.Select(r => r.MessageId), rows.Select(r => r.EventId), cancel);
        return [.. rows.Select(r => new FollowUpCard(
            r.Kind, r.PersonId, names.GetValueOrDefault(r.PersonId, ""), items.Of(r.MessageId, r.EventId), r.DueAt, r.Score, r.Reason))];
    }
}
