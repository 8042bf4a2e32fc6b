using System.Data.Common;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Doctor;

/// <summary>Whether the subscriptions that `serve` keeps stand: what Graph refused, and what has run out.</summary>
internal sealed class SubscriptionExam(Store store, TimeProvider clock)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        try
        {
            await using var db = store.Open();
            var rows = await db.Subscriptions.AsNoTracking().Join(db.Mailboxes, s => s.MailboxId, m => m.Id, (s, m) => new { m.Name, Row = s })
                .OrderBy(s => s.Name).ThenBy(s => s.Row.Collection).ToListAsync(cancel);
            return [.. rows.Select(s => FindingOf(s.Name, s.Row))];
        }
        catch (DbException)
        {
            // The storage's own check tells.
            return [];
        }
    }

    private Finding FindingOf(string mailbox, SubscriptionRow row)
    {
        var check = $"notifications of {row.Collection.ToString().ToLowerInvariant()} of {mailbox}";
        if (row.Problem is { } problem)
            return Finding.Failed(
                check, $"Graph did not subscribe ({problem}); polling goes on",
                "Look whether Graph reaches Notifications:PublicAddress from outside; it is tried again within the hour.");
        return row.GraphId is null || row.ExpiresAt <= clock.GetUtcNow()
            ? Finding.Note(check, "none stands; polling goes on", "`serve` subscribes again when it runs.")
            : Finding.Well(check, $"told until {row.ExpiresAt:yyyy-MM-dd HH:mm} UTC");
    }
}
