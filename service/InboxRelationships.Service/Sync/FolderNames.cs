using InboxRelationships.Service.Graph;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Learns which folders bear a well-known name: v1.0 does not tell it of a folder, so each name is asked for, once.</summary>
internal sealed class FolderNames(SyncRun run, IReadOnlyList<string> excluded)
{
    /// <summary>One by one, because a batch would be alone at the mailbox and these go beside the tree.</summary>
    public async Task<IReadOnlyList<(string Name, string? GraphId)>> AskAsync(CancellationToken cancel)
    {
        await using var db = run.Store.Open();
        if (await db.Folders.AnyAsync(f => f.MailboxId == run.Mailbox.Id && f.WellKnownName != null, cancel)) return [];

        var names = excluded.Concat(["inbox", "sentitems", "archive", "msgfolderroot"]).Select(n => n.ToLowerInvariant()).Distinct();
        return await Task.WhenAll(names.Select(async name => (name, await IdOfAsync(name, cancel))));
    }

    /// <summary>Writes down what was answered.</summary>
    public async Task WriteAsync(IReadOnlyList<(string Name, string? GraphId)> named, CancellationToken cancel)
    {
        if (named.Count == 0) return;
        using var turn = await run.Store.TakeTurnAsync(cancel);
        await using var db = run.Store.Open();
        var byId = await db.Folders.Where(f => f.MailboxId == run.Mailbox.Id).ToDictionaryAsync(f => f.GraphId, cancel);
        foreach (var (name, id) in named)
            if (id is not null && byId.TryGetValue(id, out var row)) row.WellKnownName = name;
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
