using InboxRelationships.Service.Context;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>Says how fresh the stored rows are. The pane's line and `/api/sync` are both made here, so that they tell the same.</summary>
internal sealed class Freshnesses(SyncActivity activity)
{
    public async Task<Freshness> OfAsync(InboxDb db, MailboxRow mailbox, CancellationToken cancel)
    {
        var gaps = mailbox.Gaps.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var unread = await db.Cursors.AsNoTracking().CountAsync(c => c.MailboxId == mailbox.Id && c.Gap != null, cancel);
        if (unread > 0 && gaps.Count == 0) gaps.Add(unread == 1 ? "One part of the mailbox is not read to its end yet." : $"{unread} parts of the mailbox are not read to their end yet.");
        if (AdviceOn(mailbox.State) is { } advice) gaps.Insert(0, advice);
        if (mailbox.NeedsMining && mailbox.MinedAt is not null) gaps.Add("New mail has arrived that the figures do not contain yet.");
        var reach = await db.Messages.AsNoTracking().Where(m => m.MailboxId == mailbox.Id).OrderBy(m => m.ReceivedAt).Select(m => (DateTimeOffset?)m.ReceivedAt).FirstOrDefaultAsync(cancel);
        return new(mailbox.LastCompleteAt, activity.Of(mailbox.Name) is not null, mailbox.LastCompleteAt is not null && gaps.Count == 0, reach, gaps, TroubleOf(mailbox.State));
    }

    private static string? TroubleOf(MailboxState state) => state switch
    {
        MailboxState.Ready => null,
        MailboxState.AccessDenied => "Access to the mailbox is refused",
        MailboxState.Gone => "The mailbox is not there any more",
    };

    private static string? AdviceOn(MailboxState state) => state switch
    {
        MailboxState.Ready => null,
        MailboxState.AccessDenied =>
            "Microsoft refuses access to the mailbox: the sign-in has ended, or a permission was withdrawn. "
            + "`connect` signs in again, and `doctor` names what is missing. Until then it is tried once an hour, and what was read before is shown.",
        MailboxState.Gone =>
            "The mailbox is inactive, deleted, without a licence, or not in the cloud. It is tried once an hour, and what was read before is shown; `forget` erases that.",
    };
}
