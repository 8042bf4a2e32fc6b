using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Service.People;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Writes acts and the thought on giving for the pane.</summary>
internal sealed class ActCards(InboxDb db, long mailboxId)
{
    private const int MostOpen = 5;

    /// <summary>What lay open longer is history, and no one is reminded of it.</summary>
    private static readonly TimeSpan Living = TimeSpan.FromDays(90);

    private static readonly ActKind[] Owing = [ActKind.Ask, ActKind.Invitation, ActKind.Promise];
    private static readonly ActKind[] Shown = [.. Owing, ActKind.Thanks, ActKind.Introduction, ActKind.Offer];

    /// <summary>The open message's acts in its order, then what stands open with the person, newest first.</summary>
    public async Task<IReadOnlyList<ActCard>> OfAsync(long? messageId, string? personId, DateTimeOffset? asOf, CancellationToken cancel)
    {
        var since = (asOf ?? DateTimeOffset.MaxValue) - Living;
        var here = await db.Acts.AsNoTracking().Where(a => a.MailboxId == mailboxId && a.MessageId == messageId && Shown.Contains(a.Kind))
            .ToListAsync(cancel);
        var open = await db.Acts.AsNoTracking()
            .Where(a => a.MailboxId == mailboxId && a.PersonId == personId && a.MessageId != messageId)
            .Where(a => a.At > since && a.Status == ActStatus.Open && Owing.Contains(a.Kind))
            .OrderByDescending(a => a.At).Take(MostOpen).ToListAsync(cancel);
        // What several were asked stands with each of them as it does: the card's own person is told first.
        var told = here.OrderByDescending(a => a.PersonId == personId).DistinctBy(a => (a.Kind, a.Position)).OrderBy(a => a.Position);
        return await CardsAsync([.. told, .. open.DistinctBy(a => (a.Kind, a.MessageId))], messageId, cancel);
    }

    /// <summary>What is worth a thought; null where nothing is.</summary>
    public async Task<GivingCard?> GivingAsync(PersonCard person, DateTimeOffset? asOf, CancellationToken cancel)
    {
        if (person.Kind != PersonKind.Human || asOf is not { } now) return null;
        var rows = await db.Acts.AsNoTracking().Where(a => a.MailboxId == mailboxId && a.PersonId == person.PersonId).OrderBy(a => a.At).ToListAsync(cancel);
        var name = person.DisplayName.Split(' ')[0];
        var prompt = Giving.Of([.. rows.Select(Act)], name, now).Prompt;
        var first = Giving.BeforeSending(name, await LastWordAsync(person.PersonId, cancel), now);
        return prompt is null && first is null ? null : new(prompt, first?.Maybe, first?.WhenAsking);
    }

    private async Task<DateTimeOffset?> LastWordAsync(string personId, CancellationToken cancel) => await db.Interactions.AsNoTracking()
        .Where(i => i.MailboxId == mailboxId && i.PersonId == personId && i.Direction == Direction.Out
            && i.Kind != InteractionKind.Broadcast && i.Kind != InteractionKind.Unmet)
        .OrderByDescending(i => i.At).Select(i => (DateTimeOffset?)i.At).FirstOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<ActCard>> CardsAsync(List<ActRow> rows, long? messageId, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.PersonId).Distinct().ToList();
        var names = await PersonNames.OfAsync(db, mailboxId, ids, cancel);
        var items = new ItemReferences(db);
        await items.LoadAsync(rows.SelectMany(r => new[] { r.MessageId, r.ClosedByMessageId }), rows.Select(r => r.ClosedByEventId), cancel);
        return [.. rows.Select(r => new ActCard(
            r.Kind, r.Position, r.Direction, names.GetValueOrDefault(r.PersonId, ""), r.At, r.DueAt, r.Status,
            r.MessageId == messageId, r.MessageId, items.Of(r.MessageId, null),
            r.ClosedByMessageId is null && r.ClosedByEventId is null ? null : items.Of(r.ClosedByMessageId, r.ClosedByEventId)))];
    }

    private static Act Act(ActRow row) => new(
        row.Kind, row.PersonId, row.Direction, row.At, row.MessageId, row.Position, row.DueAt, row.Status, row.ClosedByMessageId, row.ClosedByEventId);
}
