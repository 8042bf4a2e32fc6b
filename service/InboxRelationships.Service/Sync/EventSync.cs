using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>Keeps the calendar in a window that rolls with time: the window is fixed in the cursor, so rolling means a new baseline.</summary>
internal sealed class EventSync(SyncRun run, ParticipantIds participants)
{
    private const string Scope = "events";

    /// <summary>A window older than this is opened anew; until then its far end is a little nearer than configured.</summary>
    private static readonly TimeSpan WindowLife = TimeSpan.FromDays(7);

    private const string QueryTime = "yyyy-MM-ddTHH:mm:ssZ";

    private int _leftOut;

    /// <returns>Whether anything changed.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var window = await WindowAsync(cancel);
        var parts = new DeltaParts<GraphEvent>(
            () => First(window), run.Options.PageSize, e => e.Id,
            (page, _, _) => Task.FromResult(Writing([.. Readable(page).Select(run.NeverTracked.Filter)])), (t, baseline, c) => SweepAsync(t, window.From, baseline, c))
        {
            LeftOut = () => _leftOut,
        };
        var changed = await new DeltaRound<GraphEvent>(run, Scope, GraphJson.Default.GraphEvent, parts).RunAsync(cancel);
        return changed | await CompleteMastersAsync(cancel);
    }

    private RequestInformation First((DateTimeOffset From, DateTimeOffset To) window) => run.User.CalendarView.Delta.ToGetRequestInformation(request =>
    {
        request.QueryParameters.StartDateTime = window.From.ToString(QueryTime, null);
        request.QueryParameters.EndDateTime = window.To.ToString(QueryTime, null);
    });

    private async Task<(DateTimeOffset From, DateTimeOffset To)> WindowAsync(CancellationToken cancel)
    {
        var now = run.Clock.GetUtcNow();
        if (run.Mailbox is { EventsFrom: { } from, EventsTo: { } to } && to > now + run.Options.CalendarAhead - WindowLife && to <= now + run.Options.CalendarAhead)
            return (from, to);

        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        (from, to) = (today - run.Options.CalendarPast, today + run.Options.CalendarAhead);
        using var turn = await run.Store.TakeTurnAsync(cancel);
        await using var db = run.Store.Open();
        await db.Mailboxes.Where(m => m.Id == run.Mailbox.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(r => r.EventsFrom, from).SetProperty(r => r.EventsTo, to), cancel);
        await db.Cursors.Where(c => c.MailboxId == run.Mailbox.Id && c.Scope == Scope).ExecuteUpdateAsync(
            c => c.SetProperty(r => r.Link, (string?)null).SetProperty(r => r.IsRoundComplete, false)
                .SetProperty(r => r.IsFreshBaseline, true).SetProperty(r => r.Baseline, r => r.Baseline + 1),
            cancel);
        return (from, to);
    }

    private Func<StoreTransaction, int, CancellationToken, Task<int>> Writing(IReadOnlyList<GraphEvent> page) => async (transaction, baseline, cancel) =>
    {
        var graphIds = page.Select(e => e.Id!).ToList();
        var known = await transaction.Db.Events.Where(e => e.MailboxId == run.Mailbox.Id && graphIds.Contains(e.GraphId)).ToDictionaryAsync(e => e.GraphId, cancel);
        var ids = await participants.OfAsync(transaction, page.SelectMany(Mentioned), cancel);
        var changes = 0;
        foreach (var item in page) changes += await ApplyAsync(transaction.Db, item, known.GetValueOrDefault(item.Id!), ids, baseline, cancel);
        await transaction.Db.SaveChangesAsync(cancel);
        return changes;
    };

    private List<GraphEvent> Readable(IReadOnlyList<GraphEvent> page)
    {
        var readable = page.Where(e => e.Removed is not null || (Instants.Of(e.Start) is not null && Instants.Of(e.End) is not null)).ToList();
        _leftOut = page.Count - readable.Count;
        return readable;
    }

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

    /// <summary>Bare occurrences are told apart from their series only by time; who takes part stands on the master.</summary>
    private async Task<bool> CompleteMastersAsync(CancellationToken cancel)
    {
        List<string> missing;
        await using (var db = run.Store.Open())
        {
            missing = await db.Events.Where(e => e.MailboxId == run.Mailbox.Id && e.IsBare && e.SeriesMasterGraphId != null)
                .Select(e => e.SeriesMasterGraphId!).Distinct()
                .Where(id => !db.Events.Any(m => m.MailboxId == run.Mailbox.Id && m.GraphId == id)).ToListAsync(cancel);
        }

        var masters = await run.Batch.ReadAsync([.. missing.Select(id => run.User.Events[id].ToGetRequestInformation())], GraphJson.Default.GraphEvent, cancel);
        if (masters.OfType<GraphEvent>().ToList() is not { Count: > 0 } found) return false;

        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        await Writing([.. found.Select(run.NeverTracked.Filter)])(transaction, 0, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>What the new window should have held and did not is gone; what lies before the window stays as history.</summary>
    private async Task<int> SweepAsync(StoreTransaction transaction, DateTimeOffset from, int baseline, CancellationToken cancel)
    {
        var stale = transaction.Db.Events.Where(e => e.MailboxId == run.Mailbox.Id && e.Baseline != baseline && e.End > from && e.Type != EventType.SeriesMaster);
        await transaction.Db.Attendees.Where(a => stale.Any(e => e.Id == a.EventId)).ExecuteDeleteAsync(cancel);
        return await stale.ExecuteDeleteAsync(cancel);
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
