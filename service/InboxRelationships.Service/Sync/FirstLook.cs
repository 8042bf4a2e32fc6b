using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mining;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// What a run does first that a notification woke: it reads the folders into which mail comes and goes, and classes what is new, so
/// that a letter is in the pane before all the other folders were asked and everybody is weighed anew. The whole round follows and tells of whatever
/// fails here.
/// </summary>
internal sealed class FirstLook(SyncRun run, MailboxMining mining)
{
    private static readonly string[] Busiest = ["inbox", "sentitems"];

    public async Task RunAsync(CancellationToken cancel)
    {
        List<Storage.FolderRow> folders;
        await using (var db = run.Store.Open())
        {
            // Before their first round is through there is no short way.
            folders = await db.Folders.AsNoTracking()
                .Where(f => f.MailboxId == run.Mailbox.Id && f.IsSynced && Busiest.Contains(f.WellKnownName))
                .Where(f => db.Cursors.Any(c => c.MailboxId == f.MailboxId && c.Scope == "messages:" + f.GraphId && c.IsRoundComplete)).ToListAsync(cancel);
        }

        if (folders.Count == 0) return;
        var participants = new ParticipantIds(run.Mailbox.Id);
        var reading = new MessageReading(run);
        try
        {
            await Task.WhenAll(folders.Select(f => new MessageSync(run, f, reading, participants).RunAsync(cancel)));
        }
        catch (GraphFailureException)
        {
            return;
        }

        await mining.ClassNewAsync(run.Mailbox.Id, cancel);
    }
}
