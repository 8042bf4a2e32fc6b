using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Writes events and who takes part in them.</summary>
internal sealed class EventWriter(SyncRun run, ParticipantIds participants)
{
    /// <summary>Prepares the writing of some events; it says how many rows it changed.</summary>
    public Func<StoreTransaction, int, CancellationToken, Task<int>> Writing(IReadOnlyList<GraphEvent> events) => async (transaction, baseline, cancel) =>
    {
        var page = events.Select(run.NeverTracked.Filter).ToList();
        var graphIds = page.Select(e => e.Id!).ToList();
        var known = await transaction.Db.Events.Where(e => e.MailboxId == run.Mailbox.Id && graphIds.Contains(e.GraphId))
            .ToDictionaryAsync(e => e.GraphId, cancel);
        var ids = await participants.OfAsync(transaction, page.SelectMany(Mentioned), cancel);
        var changes = 0;
        foreach (var item in page) changes += await ApplyAsync(transaction.Db, item, known.GetValueOrDefault(item.Id!), ids, baseline, cancel);
        await transaction.Db.SaveChangesAsync(cancel);
        return changes;
    };

    private async Task<int> ApplyAsync(InboxDb db, GraphEvent item, EventRow? row, Dictionary<Participant, long> ids, int baseline, CancellationToken cancel)
    {
        if (item.Removed is not null) return await RemoveAsync(db, row, cancel);
        if (Instants.Of(item.Start) is not { } start || Instants.Of(item.End) is not { } end) return 0;

        var isNew = row is null;
        if (row is null) db.Add(row = new EventRow { MailboxId = run.Mailbox.Id, GraphId = item.Id! });
        (row.Start, row.End, row.Baseline) = (start, end < start ? start : end, baseline);
        row.Type = TypeOf(item.Type);
        row.SeriesMasterGraphId = item.SeriesMasterId;
        row.IsBare = row.Type == EventType.Occurrence && item.Attendees is null && item.Organizer is null;
        if (!row.IsBare) await FillAsync(db, row, item, ids, isNew, cancel);
        return 1;
    }

    /// <summary>Graph also tells of removals outside the window; what was never met is nothing to remove.</summary>
    private static async Task<int> RemoveAsync(InboxDb db, EventRow? row, CancellationToken cancel)
    {
        if (row is null) return 0;
        await db.Attendees.Where(a => a.EventId == row.Id).ExecuteDeleteAsync(cancel);
        db.Remove(row);
        return 1;
    }

    private static async Task FillAsync(InboxDb db, EventRow row, GraphEvent item, Dictionary<Participant, long> ids, bool isNew, CancellationToken cancel)
    {
        row.IsAllDay = item.IsAllDay ?? row.IsAllDay;
        row.IsCancelled = item.IsCancelled ?? row.IsCancelled;
        row.IsPrivate = item.Sensitivity is { } s ? s is "private" or "personal" or "confidential" : row.IsPrivate;
        row.ShowAs = item.ShowAs is null ? row.ShowAs : ShowAsOf(item.ShowAs);
        row.OwnerResponse = item.IsOrganizer is true ? Attendance.Organizer : item.ResponseStatus is null ? row.OwnerResponse : ResponseOf(item.ResponseStatus);
        row.OrganizerId = GraphParticipants.Of(item.Organizer) is { } organizer ? ids[organizer] : row.OrganizerId;
        if (item.Attendees is null) return;

        var fresh = item.Attendees.Select(a => (Attendee: a, Who: GraphParticipants.Of(a.EmailAddress))).Where(a => a.Who is not null)
            .Select((a, i) => new AttendeeRow
            {
                Position = i,
                ParticipantId = ids[a.Who!],
                Response = ResponseOf(a.Attendee.Status),
                IsOptional = a.Attendee.Type == "optional",
                IsResource = a.Attendee.Type == "resource",
            }).ToList();
        if (isNew) await db.SaveChangesAsync(cancel);
        else await db.Attendees.Where(a => a.EventId == row.Id).ExecuteDeleteAsync(cancel);
        foreach (var attendee in fresh) attendee.EventId = row.Id;
        db.AddRange(fresh);
    }

    private static IEnumerable<Participant> Mentioned(GraphEvent item) =>
        (item.Attendees ?? []).Select(a => GraphParticipants.Of(a.EmailAddress)).Append(GraphParticipants.Of(item.Organizer)).OfType<Participant>();

    private static EventType TypeOf(string? type) => type switch
    {
        "occurrence" => EventType.Occurrence,
        "exception" => EventType.Exception,
        "seriesMaster" => EventType.SeriesMaster,
        _ => EventType.SingleInstance,
    };

    private static ShowAs ShowAsOf(string showAs) => showAs switch
    {
        "free" => ShowAs.Free,
        "tentative" => ShowAs.Tentative,
        "busy" => ShowAs.Busy,
        "oof" => ShowAs.OutOfOffice,
        "workingElsewhere" => ShowAs.WorkingElsewhere,
        _ => ShowAs.Unknown,
    };

    private static Attendance ResponseOf(GraphResponse? response) => response?.Response switch
    {
        "organizer" => Attendance.Organizer,
        "accepted" => Attendance.Accepted,
        "tentativelyAccepted" => Attendance.Tentative,
        "declined" => Attendance.Declined,
        _ => Attendance.None,
    };
}
