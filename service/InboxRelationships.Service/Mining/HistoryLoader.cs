using System.Text.Json;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>A message as stored: envelope, traits, and the verdict of the last mining.</summary>
internal sealed record StoredMessage(Envelope Envelope, MessageTraits Traits, byte[]? Verdict)
{
    public bool HasAttachments { get; init; }

    /// <summary>It left every synced folder.</summary>
    public bool IsGone { get; init; }
}

/// <summary>Loads one mailbox's rows as the rules take them.</summary>
internal sealed class HistoryLoader(InboxDb db, long mailboxId, Owner owner)
{
    private Dictionary<long, Participant> _participants = [];

    public async Task<IReadOnlyList<StoredMessage>> MessagesAsync(CancellationToken cancel)
    {
        await LoadParticipantsAsync(cancel);
        var recipients = await RecipientsAsync(cancel);
        var messages = new List<StoredMessage>();
        await foreach (var row in db.Messages.AsNoTracking().Where(m => m.MailboxId == mailboxId && !m.IsDraft).OrderBy(m => m.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var envelope = EnvelopeOf(row, recipients);
            messages.Add(new(envelope, TraitsOf(row).ReceivedBy(owner, envelope), row.Verdict) { HasAttachments = row.HasAttachments, IsGone = row.FolderId is null });
        }

        return messages;
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
        return [.. rows.Select(c => new ContactCard(c.GraphId, c.DisplayName, c.Addresses.Split('\n', StringSplitOptions.RemoveEmptyEntries), c.Company, c.JobTitle))];
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
            .ToDictionaryAsync(p => p.Id, p => new Participant(p.Address, p.Name.Length == 0 ? null : p.Name), cancel);
    }

    private async Task<ILookup<long, RecipientRow>> RecipientsAsync(CancellationToken cancel) =>
        (await db.Recipients.AsNoTracking().Where(r => db.Messages.Any(m => m.Id == r.MessageId && m.MailboxId == mailboxId))
            .OrderBy(r => r.MessageId).ThenBy(r => r.Position).ToListAsync(cancel)).ToLookup(r => r.MessageId);

    private Envelope EnvelopeOf(MessageRow row, ILookup<long, RecipientRow> recipients)
    {
        IReadOnlyList<Participant> Line(RecipientLine line) => [.. recipients[row.Id].Where(r => r.Line == line).Select(r => _participants[r.ParticipantId])];
        return new Envelope
        {
            Id = row.Id,
            InternetMessageId = row.InternetMessageId,
            ConversationId = row.ConversationId,
            At = row.Direction == Direction.Out ? row.SentAt : row.ReceivedAt,
            Direction = row.Direction,
            From = Who(row.FromId),
            Sender = Who(row.SenderId),
            To = Line(RecipientLine.To),
            Cc = Line(RecipientLine.Cc),
            Bcc = Line(RecipientLine.Bcc),
            Meeting = row.Meeting,
            IsMarkedReply = row.IsMarkedReply,
            SubjectKey = row.SubjectKey,
        };
    }

    private Participant? Who(long? id) => id is { } known ? _participants[known] : null;

    private static MessageTraits TraitsOf(MessageRow row) =>
        row.Traits is { } json ? JsonSerializer.Deserialize(json, MessageTraitsJson.Default.MessageTraits)! : new MessageTraits();

    private Attendee Attended(EventRow source, AttendeeRow row, MailedAnswers answers)
    {
        var who = _participants[row.ParticipantId];
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
