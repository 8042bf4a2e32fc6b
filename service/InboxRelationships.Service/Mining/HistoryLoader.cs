using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>Loads one mailbox's rows as the rules take them.</summary>
internal sealed class HistoryLoader(Store store, InboxDb db, long mailboxId)
{
    private Dictionary<long, Participant> _participants = [];

    /// <summary>All messages but drafts, by ascending key.</summary>
    public async Task<IReadOnlyList<Envelope>> EnvelopesAsync(CancellationToken cancel)
    {
        await LoadParticipantsAsync(cancel);
        return await new EnvelopeReader(store, mailboxId, Known).AllAsync(cancel);
    }

    /// <summary>Those of these keys that are no drafts, by ascending key.</summary>
    public async Task<IReadOnlyList<Envelope>> EnvelopesAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        await LoadParticipantsAsync(cancel);
        return await new EnvelopeReader(store, mailboxId, Known).SomeAsync(ids, cancel);
    }

    /// <summary>Everybody a message or meeting named, with their keys.</summary>
    public async Task<IReadOnlyDictionary<long, Participant>> ParticipantsAsync(CancellationToken cancel)
    {
        await LoadParticipantsAsync(cancel);
        return _participants;
    }

    public async Task<IReadOnlyList<Meeting>> MeetingsAsync(CancellationToken cancel)
    {
        await LoadParticipantsAsync(cancel);
        var rows = await db.Events.AsNoTracking().Where(e => e.MailboxId == mailboxId).OrderBy(e => e.Id).ToListAsync(cancel);
        var attendees = (await db.Attendees.AsNoTracking().Where(a => db.Events.Any(e => e.Id == a.EventId && e.MailboxId == mailboxId)).ToListAsync(cancel))
            .OrderBy(a => a.Position).ToLookup(a => a.EventId);
        var answers = await MailedAnswers.LoadAsync(db, mailboxId, cancel);
        var masters = rows.Where(r => r.Type == EventType.SeriesMaster).ToDictionary(r => r.GraphId);
        return [.. rows.Where(r => r.Type != EventType.SeriesMaster).Select(r => MeetingOf(r, Source(r, masters), attendees, answers))];
    }

    public async Task<IReadOnlyList<ContactCard>> ContactsAsync(CancellationToken cancel)
    {
        var rows = await db.Contacts.AsNoTracking().Where(c => c.MailboxId == mailboxId).OrderBy(c => c.Id).ToListAsync(cancel);
        return [.. rows.Select(c => new ContactCard(
            c.GraphId, c.DisplayName, c.Addresses.Split('\n', StringSplitOptions.RemoveEmptyEntries), c.Company, c.JobTitle))];
    }

    public async Task<IReadOnlyList<Correction>> CorrectionsAsync(CancellationToken cancel)
    {
        var rows = await db.Corrections.AsNoTracking().Where(c => c.MailboxId == mailboxId).OrderBy(c => c.Id).ToListAsync(cancel);
        return [.. rows.Select(c => new Correction(c.Kind, c.Address, c.Other, c.Text, c.Id))];
    }

    private async Task LoadParticipantsAsync(CancellationToken cancel)
    {
        if (_participants.Count > 0) return;
        _participants = await db.Participants.AsNoTracking().Where(p => p.MailboxId == mailboxId)
            .ToDictionaryAsync(p => p.Id, ParticipantOf, cancel);
    }

    /// <summary>Mail may come while a mailbox is mined, and with it somebody who was not there when everybody was loaded.</summary>
    private Participant Known(long id)
    {
        if (_participants.TryGetValue(id, out var known)) return known;
        using var fresh = store.Open();
        var row = fresh.Participants.AsNoTracking().Single(p => p.Id == id);
        return _participants[id] = ParticipantOf(row);
    }

    private Participant? Who(long? id) => id is { } key ? Known(key) : null;

    private static Participant ParticipantOf(ParticipantRow row) => new(row.Address, row.Name.Length == 0 ? null : row.Name);

    private Attendee Attended(EventRow source, AttendeeRow row, MailedAnswers answers)
    {
        var who = Known(row.ParticipantId);
        return new(who, answers.Of(source, who.Address, row.Response), row.IsOptional, row.IsResource);
    }

    /// <summary>A bare occurrence takes everything but its times from its series.</summary>
    private static EventRow Source(EventRow row, Dictionary<string, EventRow> masters) =>
        row is { IsBare: true, SeriesMasterGraphId: { } master } && masters.TryGetValue(master, out var series) ? series : row;

    private Meeting MeetingOf(EventRow row, EventRow source, ILookup<long, AttendeeRow> attendees, MailedAnswers answers) => new()
    {
        Id = row.Id,
        EventId = row.GraphId,
        SeriesId = row.SeriesMasterGraphId,
        Start = row.Start,
        End = row.End,
        IsAllDay = source.IsAllDay,
        IsCancelled = source.IsCancelled || row.IsCancelled,
        IsPrivate = source.IsPrivate,
        ShowAs = source.ShowAs,
        OwnerResponse = source.OwnerResponse,
        Organizer = Who(source.OrganizerId),
        Attendees = [.. attendees[source.Id].Select(a => Attended(source, a, answers))],
    };
}
