using InboxRelationships.Service.Graph;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Learns which folders bear a well-known name: v1.0 does not tell it of a folder, so each name is asked for. Once a night again, for Outlook makes some
/// of these folders late, and the names that matter are configured.
/// </summary>
internal sealed class FolderNames(SyncRun run, IReadOnlyList<string> excluded)
{
    /// <summary>One by one, because a batch would be alone at the mailbox and these go beside the tree.</summary>
    public async Task<IReadOnlyList<(string Name, string? GraphId)>> AskAsync(CancellationToken cancel)
    {
        await using var db = run.Store.Open();
        var areKnown = await db.Folders.AnyAsync(f => f.MailboxId == run.Mailbox.Id && f.WellKnownName != null, cancel);
        if (areKnown && !Comparison.IsDueFor(run.Mailbox, run.Clock.GetUtcNow())) return [];

        var names = excluded.Concat(["inbox", "sentitems", "archive", "msgfolderroot"]).Select(n => n.ToLowerInvariant()).Distinct();
        return await Task.WhenAll(names.Select(async name => (name, await IdOfAsync(name, cancel))));
    }

    /// <summary>Writes down what was answered.</summary>
    public async Task WriteAsync(IReadOnlyList<(string Name, string? GraphId)> named, CancellationToken cancel)
    {
        if (named.Count == 0) return;
        using var turn = await run.Store.TakeTurnAsync(cancel);
        await using var db = run.Store.Open();
        var byId = named.Where(n => n.GraphId is not null).ToLookup(n => n.GraphId!, n => n.Name);
        foreach (var folder in await db.Folders.Where(f => f.MailboxId == run.Mailbox.Id).ToListAsync(cancel)) folder.WellKnownName = byId[folder.GraphId].LastOrDefault();
        await db.SaveChangesAsync(cancel);
    }

    private async Task<string?> IdOfAsync(string name, CancellationToken cancel)
    {
        try
        {
            var request = run.User.MailFolders[name].ToGetRequestInformation(r => r.QueryParameters.Select = ["id"]);
            return (await run.Graph.ReadAsync(request, GraphJson.Default.GraphFolder, null, cancel)).Id;
        }
        catch (GraphFailureException failure) when (failure.Reason == GraphFailureReason.NotFound)
        {
            return null;
        }
    }
}
