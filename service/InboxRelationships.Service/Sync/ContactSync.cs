using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>Keeps the address book: the default folder, which Graph does not list, and every listed one.</summary>
internal sealed class ContactSync(SyncRun run)
{
    /// <summary>Our name for the folder Graph reaches without an id.</summary>
    private const string Default = "default";

    private static readonly string[] Fields = ["id", "displayName", "emailAddresses", "companyName", "jobTitle"];

    /// <returns>Whether anything changed.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var folders = await FoldersAsync(cancel);
        var changed = await ForgetOthersAsync(folders, cancel);
        foreach (var folder in folders) changed |= await RunAsync(folder, cancel);
        return changed;
    }

    private async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancel)
    {
        var shape = GraphJson.Default.GraphContactFolder;
        List<string> ids = [Default];
        var page = await run.Graph.ReadPageAsync(
            run.User.ContactFolders.ToGetRequestInformation(r => r.QueryParameters.Select = ["id"]), shape, SyncRun.PagesOf(run.Options.PageSize), cancel);
        while (true)
        {
            ids.AddRange((page.Value?.Readable ?? []).Select(f => f.Id).OfType<string>());
            if (page.NextLink is null) return ids;
            page = await run.Graph.FollowAsync(page.NextLink, shape, SyncRun.PagesOf(run.Options.PageSize), cancel);
        }
    }

    /// <summary>Cards of a folder that is gone went with it; no delta of another folder tells of them.</summary>
    private async Task<bool> ForgetOthersAsync(IReadOnlyList<string> folders, CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(run.Store, cancel);
        var scopes = folders.Select(Scope).ToList();
        await transaction.Db.Cursors.Where(c => c.MailboxId == run.Mailbox.Id && c.Scope.StartsWith("contacts:") && !scopes.Contains(c.Scope))
            .ExecuteDeleteAsync(cancel);
        var gone = await transaction.Db.Contacts.Where(c => c.MailboxId == run.Mailbox.Id && !folders.Contains(c.Folder)).ExecuteDeleteAsync(cancel);
        if (gone > 0) await MiningMark.SetAsync(transaction, run.Mailbox.Id, cancel);
        await transaction.CommitAsync(cancel);
        return gone > 0;
    }

    private static string Scope(string folder) => $"contacts:{folder}";

    private Task<bool> RunAsync(string folder, CancellationToken cancel)
    {
        var parts = new DeltaParts<GraphContact>(
            () => First(folder), run.Options.PageSize, c => c.Id,
            (page, _, _) => Task.FromResult(Writing(folder, [.. page.Select(run.NeverTracked.Filter)])),
            (t, baseline, c) => SweepAsync(t, folder, baseline, c));
        return new DeltaRound<GraphContact>(run, Scope(folder), GraphJson.Default.GraphContact, parts).RunAsync(cancel);
    }

    private RequestInformation First(string folder) => folder == Default
        ? run.User.Contacts.Delta.ToGetRequestInformation(r => r.QueryParameters.Select = Fields)
        : run.User.ContactFolders[folder].Contacts.Delta.ToGetRequestInformation(r => r.QueryParameters.Select = Fields);

    private Func<StoreTransaction, int, CancellationToken, Task<int>> Writing(
        string folder, IReadOnlyList<GraphContact> page) => async (transaction, baseline, cancel) =>
    {
        var ids = page.Select(c => c.Id!).ToList();
        var known = await transaction.Db.Contacts.Where(c => c.MailboxId == run.Mailbox.Id && ids.Contains(c.GraphId))
            .ToDictionaryAsync(c => c.GraphId, cancel);
        foreach (var contact in page)
        {
            var row = known.GetValueOrDefault(contact.Id!);
            if (contact.Removed is not null)
            {
                if (row?.Folder == folder) transaction.Db.Remove(row);
                continue;
            }

            if (row is null) transaction.Db.Add(row = Empty(contact.Id!, folder));
            Merge(row, contact, folder, baseline);
        }

        return await transaction.Db.SaveChangesAsync(cancel);
    };

    private ContactRow Empty(string id, string folder) =>
        new() { MailboxId = run.Mailbox.Id, GraphId = id, Folder = folder, DisplayName = "", Addresses = "" };

    private static void Merge(ContactRow row, GraphContact contact, string folder, int baseline)
    {
        row.Folder = folder;
        row.Baseline = baseline;
        row.DisplayName = contact.DisplayName.Or(row.DisplayName) ?? "";
        row.Company = contact.CompanyName.Or(row.Company);
        row.JobTitle = contact.JobTitle.Or(row.JobTitle);
        if (contact.EmailAddresses.Is)
            row.Addresses = string.Join('\n', (contact.EmailAddresses.Value ?? []).Select(a => AddressText.Normalise(a.Address)).OfType<string>().Distinct());
    }

    private Task<int> SweepAsync(StoreTransaction transaction, string folder, int baseline, CancellationToken cancel) =>
        transaction.Db.Contacts.Where(c => c.MailboxId == run.Mailbox.Id && c.Folder == folder && c.Baseline != baseline).ExecuteDeleteAsync(cancel);
}
