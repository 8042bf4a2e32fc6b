using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>What is stored of a mailbox's present, in the form of <see cref="MailboxTruth"/>; and the ids of all messages ever met.</summary>
internal static class StoredTruth
{
    public static async Task<IReadOnlyList<string>> OfAsync(InboxDb db, CancellationToken cancel)
    {
        var who = await db.Participants.ToDictionaryAsync(p => p.Id, p => $"{p.Name}<{p.Address}>", cancel);
        var folders = await db.Folders.ToListAsync(cancel);
        var lines = folders.Select(f => $"folder {f.GraphId} {f.DisplayName} below {f.ParentGraphId}")
            .Concat(await MessagesAsync(db, folders.ToDictionary(f => f.Id, f => f.GraphId), who, cancel))
            .Concat(await MeetingsAsync(db, who, cancel))
            .Concat((await db.Contacts.ToListAsync(cancel)).Select(c => $"contact {c.GraphId} {c.DisplayName} {c.Company} {c.Addresses.Replace('\n', ',')}"));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>Lines of one side alone; a line that stands twice where the other side has it once counts.</summary>
    public static string Difference(
        IReadOnlyList<string> stored, IReadOnlyList<string> truth) => string.Join('\n', Without(truth, stored).Select(l => "missing: " + l)
        .Concat(Without(stored, truth).Select(l => "too much: " + l)));

    private static IEnumerable<string> Without(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var left = others.CountBy(l => l).ToDictionary(StringComparer.Ordinal);
        return lines.Where(l => !left.TryGetValue(l, out var count) || (left[l] = count - 1) < 0);
    }

    public static Task<HashSet<string>> EverMetAsync(InboxDb db, CancellationToken cancel) => db.Messages.Select(m => m.GraphId).ToHashSetAsync(cancel);

    private static async Task<IEnumerable<string>> MessagesAsync(
        InboxDb db, Dictionary<long, string> folders, Dictionary<long, string> who, CancellationToken cancel)
    {
        var recipients = (await db.Recipients.OrderBy(r => r.Position).ToListAsync(cancel)).ToLookup(r => r.MessageId, r => $"{r.Line} {who[r.ParticipantId]}");
        return (await db.Messages.Where(m => m.FolderId != null).ToListAsync(cancel)).Select(m =>
            $"message {m.GraphId} in {folders.GetValueOrDefault(m.FolderId!.Value, "a folder that is gone")}{(m.IsLeaving ? ", leaving," : "")} "
            + $"read {m.IsRead} at {m.ReceivedAt.UtcDateTime:O} from {who[m.FromId!.Value]} {string.Join("; ", recipients[m.Id])}");
    }

    private static async Task<IEnumerable<string>> MeetingsAsync(InboxDb db, Dictionary<long, string> who, CancellationToken cancel)
    {
        var attendees = (await db.Attendees.OrderBy(a => a.Position).ToListAsync(cancel)).ToLookup(a => a.EventId, a => $"{who[a.ParticipantId]} {a.Response}");
        var events = await db.Events.ToListAsync(cancel);
        var masters = events.Where(e => e.Type == EventType.SeriesMaster).ToDictionary(e => e.GraphId);
        return events.Where(e => e.Type != EventType.SeriesMaster).Select(e =>
        {
            var source = e.IsBare && masters.TryGetValue(e.SeriesMasterGraphId!, out var master) ? master : e;
            var organizer = source.OrganizerId is { } id ? who[id] : "nobody";
            var cancelled = source.IsCancelled ? "true" : "false";
            return $"event {e.GraphId} {TypeOf(e.Type)} {e.Start.UtcDateTime:O} {e.End.UtcDateTime:O} cancelled {cancelled} by {organizer} "
                + $"owner {source.OwnerResponse} {string.Join("; ", attendees[source.Id])}";
        });
    }

    private static string TypeOf(EventType type) => type switch
    {
        EventType.SingleInstance => "singleInstance",
        EventType.Occurrence => "occurrence",
        EventType.Exception => "exception",
        EventType.SeriesMaster => "seriesMaster",
    };
}
