using InboxRelationships.Service.Graph;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>Reads the whole tree of mail folders by its lists: with `Mail.ReadBasic` Graph gives no delta of it.</summary>
internal sealed class FolderList(SyncRun run, string[] fields)
{
    private const int PageSize = 200;

    public async Task<IReadOnlyList<GraphFolder>> ReadAsync(CancellationToken cancel)
    {
        string[] asked = [.. fields, "childFolderCount"];
        var tops = run.User.MailFolders.ToGetRequestInformation(r => (r.QueryParameters.Select, r.QueryParameters.Top) = (asked, PageSize));
        var found = await AllAsync(tops, cancel);
        // The list grows while it is walked: what is below a folder comes behind it.
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is not { Id: { } id, ChildFolderCount: > 0 }) continue;
            var below = run.User.MailFolders[id].ChildFolders
                .ToGetRequestInformation(r => (r.QueryParameters.Select, r.QueryParameters.Top) = (asked, PageSize));
            found.AddRange(await AllAsync(below, cancel));
        }

        return [.. found.Where(f => f.Id is not null).DistinctBy(f => f.Id)];
    }

    private async Task<List<GraphFolder>> AllAsync(RequestInformation first, CancellationToken cancel)
    {
        var folders = new List<GraphFolder>();
        var page = await run.Graph.ReadPageAsync(first, GraphJson.Default.GraphFolder, null, cancel);
        while (true)
        {
            folders.AddRange(page.Value?.Readable ?? []);
            if (page.NextLink is not { } next) return folders;
            page = await run.Graph.FollowAsync(next, GraphJson.Default.GraphFolder, null, cancel);
        }
    }
}
