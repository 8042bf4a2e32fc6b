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

    private readonly EventWriter _writer = new(run, participants);

    private int _leftOut;

    /// <returns>Whether anything changed.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var window = await WindowAsync(cancel);
        var parts = new DeltaParts<GraphEvent>(
            () => First(window), run.Options.PageSize, e => e.Id,
            (page, _, _) => Task.FromResult(_writer.Writing(Readable(page))), (t, baseline, c) => SweepAsync(t, window.From, baseline, c))
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
        if (run.Mailbox is { EventsFrom: { } from, EventsTo: { } to }
            && to > now + run.Options.CalendarAhead - WindowLife && to <= now + run.Options.CalendarAhead)
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

    private List<GraphEvent> Readable(IReadOnlyList<GraphEvent> page)
    {
        var readable = page.Where(e => e.Removed is not null || (Instants.Of(e.Start) is not null && Instants.Of(e.End) is not null)).ToList();
        _leftOut = page.Count - readable.Count;
        return readable;
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
        await _writer.Writing(found)(transaction, 0, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>What the new window should have held and did not is gone; what lies before the window stays as history.</summary>
    private async Task<int> SweepAsync(StoreTransaction transaction, DateTimeOffset from, int baseline, CancellationToken cancel)
    {
        var stale = transaction.Db.Events.Where(
            e => e.MailboxId == run.Mailbox.Id && e.Baseline != baseline && e.End > from && e.Type != EventType.SeriesMaster);
        await transaction.Db.Attendees.Where(a => stale.Any(e => e.Id == a.EventId)).ExecuteDeleteAsync(cancel);
        return await stale.ExecuteDeleteAsync(cancel);
    }
}
