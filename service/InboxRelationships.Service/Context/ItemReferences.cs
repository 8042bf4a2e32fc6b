using InboxRelationships.Core.Relationships;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Turns row keys into what a mail client can open.</summary>
internal sealed class ItemReferences(InboxDb db)
{
    private readonly Dictionary<long, (ItemReference Item, int People)> _messages = [];
    private readonly Dictionary<long, (ItemReference Item, int People)> _events = [];

    /// <summary>Loads what will be asked for.</summary>
    public async Task LoadAsync(IEnumerable<long?> messages, IEnumerable<long?> events, CancellationToken cancel)
    {
        var messageIds = messages.OfType<long>().Distinct().ToList();
        foreach (var m in await db.Messages.AsNoTracking().Where(m => messageIds.Contains(m.Id))
            .Select(m => new { m.Id, m.InternetMessageId, m.GraphId, People = db.Recipients.Count(r => r.MessageId == m.Id) }).ToListAsync(cancel))
            _messages[m.Id] = (new(m.InternetMessageId, m.GraphId, null), Math.Max(1, m.People));

        var eventIds = events.OfType<long>().Distinct().ToList();
        foreach (var e in await db.Events.AsNoTracking().Where(e => eventIds.Contains(e.Id)).ToListAsync(cancel))
            _events[e.Id] = (new(null, null, e.GraphId), await OthersAsync(e, cancel));
    }

    public ItemReference Of(long? message, long? meeting) => Find(message, meeting).Item;

    public ContactMoment? Of(Milestone? milestone)
    {
        if (milestone is null) return null;
        var (item, people) = Find(milestone.MessageId, milestone.MeetingId);
        return new(milestone.At, milestone.Kind, milestone.Direction, people, item);
    }

    private (ItemReference Item, int People) Find(long? message, long? meeting) =>
        message is { } m && _messages.TryGetValue(m, out var letter) ? letter
        : meeting is { } e && _events.TryGetValue(e, out var met) ? met
        : (new(null, null, null), 1);

    /// <summary>How many besides the owner are invited; a bare occurrence asks its series.</summary>
    private async Task<int> OthersAsync(EventRow row, CancellationToken cancel)
    {
        var source = row.IsBare
            ? await db.Events.Where(e => e.MailboxId == row.MailboxId && e.GraphId == row.SeriesMasterGraphId).Select(e => e.Id).SingleOrDefaultAsync(cancel)
            : row.Id;
        var owner = (await db.Mailboxes.Where(m => m.Id == row.MailboxId).Select(m => m.OwnerAddresses).SingleAsync(cancel)).Split('\n');
        return Math.Max(1, await db.Attendees.CountAsync(
            a => a.EventId == source && !a.IsResource && !db.Participants.Any(p => p.Id == a.ParticipantId && owner.Contains(p.Address)), cancel));
    }
}
