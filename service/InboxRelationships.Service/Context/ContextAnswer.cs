using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.SyncHealth;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Answers one `/api/context` request from stored rows.</summary>
internal sealed class ContextAnswer(InboxDb db, MailboxRow mailbox, Freshnesses freshnesses)
{
    private readonly Owner _owner = OwnerProfile.OwnerOf(mailbox);
    private readonly PersonCards _cards = new(db, mailbox);

    public async Task<ContextResponse> OfAsync(ContextRequest request, CancellationToken cancel)
    {
        var finder = new ItemFinder(db, mailbox.Id);
        var message = await finder.MessageAsync(request, cancel);
        var appointment = message is null ? await finder.EventAsync(request, cancel) : await finder.EventOfMessageAsync(message, cancel);
        var people = await PeopleOnItemAsync(request, message, appointment, cancel);
        var (person, shown) = await ShownAsync(request, people, cancel);
        var acts = new ActCards(db, mailbox.Id);
        return new(
            mailbox.Name,
            message is not null ? ContextItem.Message : appointment is not null ? ContextItem.Appointment : ContextItem.Unknown,
            person,
            await new PeopleOnItem(db, mailbox).OfAsync(people.Where(p => p != shown && !Is(person, p)), cancel),
            message is null ? null : await new MessageCards(db, mailbox).OfAsync(message, cancel),
            await acts.OfAsync(message?.Id, person?.PersonId, mailbox.MinedAt, cancel),
            person is null ? null : await acts.GivingAsync(person, mailbox.MinedAt, cancel),
            await new FollowUpCards(db, mailbox.Id).AboutAsync(message?.Id, appointment?.Id, person?.PersonId, cancel),
            await freshnesses.OfAsync(db, mailbox.Name, mailbox, cancel));
    }

    /// <summary>Everybody on the item but the owner: the author or organiser first; as stored, else as the mail client told.</summary>
    private async Task<IReadOnlyList<AddressOnItem>> PeopleOnItemAsync(
        ContextRequest request, MessageRow? message, EventRow? appointment, CancellationToken cancel)
    {
        var stored = new List<long?>();
        if (message is not null)
        {
            stored.Add(message.FromId);
            stored.AddRange(
                await db.Recipients.Where(r => r.MessageId == message.Id).OrderBy(r => r.Position).Select(r => (long?)r.ParticipantId).ToListAsync(cancel));
        }

        if (appointment is not null) stored.AddRange(await InvitedAsync(appointment, cancel));
        var ids = stored.OfType<long>().Distinct().ToList();
        var known = await db.Participants.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return
        [
            .. ids.Select(id => new AddressOnItem(known[id].Address, known[id].Name)).Concat(Told(request))
                .Where(a => AddressText.Normalise(a.Address) is { } address && !_owner.Owns(address))
                .DistinctBy(a => AddressText.Normalise(a.Address)),
        ];
    }

    private async Task<IEnumerable<long?>> InvitedAsync(EventRow appointment, CancellationToken cancel)
    {
        var source = appointment.IsBare
            ? await db.Events.AsNoTracking()
                .SingleOrDefaultAsync(e => e.MailboxId == mailbox.Id && e.GraphId == appointment.SeriesMasterGraphId, cancel) ?? appointment
            : appointment;
        var invited = await db.Attendees.Where(a => a.EventId == source.Id && !a.IsResource)
            .OrderBy(a => a.Position).Select(a => (long?)a.ParticipantId).ToListAsync(cancel);
        return invited.Prepend(source.OrganizerId);
    }

    private static IEnumerable<AddressOnItem> Told(ContextRequest request) =>
        (request.From is null ? [] : new[] { request.From }).Concat(request.To).Concat(request.Cc);

    // Whoever copies another address of their own is still one person.
    private static bool Is(PersonCard? card, AddressOnItem other) => card?.Addresses.Contains(AddressText.Normalise(other.Address)!) == true;

    private async Task<(PersonCard? Card, AddressOnItem? Shown)> ShownAsync(
        ContextRequest request, IReadOnlyList<AddressOnItem> people, CancellationToken cancel)
    {
        if (request.PersonId is { } asked && await _cards.OfAsync(asked, null, cancel) is { } card)
            return (card, people.FirstOrDefault(p => Is(card, p)));
        if (people.Count == 0) return (null, null);

        var address = AddressText.Normalise(people[0].Address)!;
        var personId = await db.PersonAddresses.Where(a => a.MailboxId == mailbox.Id && a.Address == address)
            .Select(a => a.PersonId).SingleOrDefaultAsync(cancel);
        return ((personId is null ? null : await _cards.OfAsync(personId, null, cancel)) ?? _cards.OfStranger(people[0]), people[0]);
    }
}
