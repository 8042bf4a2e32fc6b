using InboxRelationships.Service.Context;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>
/// Says how fresh the stored rows are. The report and exit code of `sync`, the pane's line and `/api/sync` are all made from this, so that they tell
/// the same.
/// </summary>
internal sealed class Freshnesses(SyncActivity activity, IOptions<GraphOptions> graph)
{
    /// <param name="db">The store.</param>
    /// <param name="name">The mailbox as configured.</param>
    /// <param name="mailbox">Its row; null before its first run.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Freshness> OfAsync(InboxDb db, string name, MailboxRow? mailbox, CancellationToken cancel)
    {
        var off = SwitchedOff.By(graph.Value);
        var unwritten = activity.UnwrittenGaps(name);
        if (mailbox is null) return new(null, activity.Of(name) is not null, false, null, [.. unwritten], null, off);

        var gaps = await GapsAsync(db, mailbox, unwritten, cancel);
        var reach = await db.Messages.AsNoTracking().Where(m => m.MailboxId == mailbox.Id).OrderBy(m => m.ReceivedAt)
            .Select(m => (DateTimeOffset?)m.ReceivedAt).FirstOrDefaultAsync(cancel);
        return new(
            mailbox.LastCompleteAt, activity.Of(name) is not null, mailbox.LastCompleteAt is not null && gaps.Count == 0, reach, gaps,
            MailboxWords.TroubleOf(mailbox.State), off);
    }

    private static async Task<IReadOnlyList<string>> GapsAsync(InboxDb db, MailboxRow mailbox, IReadOnlyList<string> unwritten, CancellationToken cancel)
    {
        var gaps = mailbox.Gaps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Union(unwritten).ToList();
        var unread = await db.Cursors.AsNoTracking().CountAsync(c => c.MailboxId == mailbox.Id && c.Gap != null, cancel);
        if (unread > 0 && gaps.Count == 0)
            gaps.Add(unread == 1 ? "One part of the mailbox is not read to its end yet." : $"{unread} parts of the mailbox are not read to their end yet.");
        if (MailboxWords.AdviceOn(mailbox.State) is { } advice) gaps.Insert(0, advice);
        if (mailbox is { NeedsMining: true, MinedAt: not null }) gaps.Add("Something new is not in the figures yet; the next run adds it.");
        return gaps;
    }
}
