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
        var changed = false;
        foreach (var folder in await FoldersAsync(cancel)) changed |= await RunAsync(folder, cancel);
        return changed;
    }

    private async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancel)
    {
        var listed = await run.Graph.ReadAsync(
            run.User.ContactFolders.ToGetRequestInformation(r => r.QueryParameters.Select = ["id"]), GraphJson.Default.GraphPageGraphContactFolder, null, cancel);
        return [Default, .. (listed.Value ?? []).Select(f => f.Id).OfType<string>()];
    }

    private Task<bool> RunAsync(string folder, CancellationToken cancel)
    {
        var parts = new DeltaParts<GraphContact>(
            () => First(folder), run.Options.PageSize, c => c.Id,
            (page, _) => Task.FromResult(Writing(folder, [.. page.Select(run.NeverTracked.Filter)])), (t, baseline, c) => SweepAsync(t, folder, baseline, c));
        return new DeltaRound<GraphContact>(run, $"contacts:{folder}", GraphJson.Default.GraphPageGraphContact, parts).RunAsync(cancel);
    }

    private RequestInformation First(string folder) => folder == Default
        ? run.User.Contacts.Delta.ToGetRequestInformation(r => r.QueryParameters.Select = Fields)
        : run.User.ContactFolders[folder].Contacts.Delta.ToGetRequestInformation(r => r.QueryParameters.Select = Fields);

    private Func<StoreTransaction, int, CancellationToken, Task<int>> Writing(string folder, IReadOnlyList<GraphContact> page) => async (transaction, baseline, cancel) =>
    {
        var ids = page.Select(c => c.Id!).ToList();
        var known = await transaction.Db.Contacts.Where(c => c.MailboxId == run.Mailbox.Id && ids.Contains(c.GraphId)).ToDictionaryAsync(c => c.GraphId, cancel);
        foreach (var contact in page)
        {
            var row = known.GetValueOrDefault(contact.Id!);
            if (contact.Removed is not null)
            {
                if (row?.Folder == folder) transaction.Db.Remove(row);
                continue;
            }

            if (row is null) transaction.Db.Add(row = new ContactRow { MailboxId = run.Mailbox.Id, GraphId = contact.Id!, Folder = folder, DisplayName = "", Addresses = "" });
            Merge(row, contact, folder, baseline);
        }

        return await transaction.Db.SaveChangesAsync(cancel);
    };

    private static void Merge(ContactRow row, GraphContact contact, string folder, int baseline)
    {
        row.Folder = folder;
        row.Baseline = baseline;
        row.DisplayName = contact.DisplayName ?? row.DisplayName;
        row.Company = contact.CompanyName ?? row.Company;
        row.JobTitle = contact.JobTitle ?? row.JobTitle;
        if (contact.EmailAddresses is { } addresses)
            row.Addresses = string.Join('\n', addresses.Select(a => AddressText.Normalise(a.Address)).OfType<string>().Distinct());
    }

    private Task<int> SweepAsync(StoreTransaction transaction, string folder, int baseline, CancellationToken cancel) =>
        transaction.Db.Contacts.Where(c => c.MailboxId == run.Mailbox.Id && c.Folder == folder && c.Baseline != baseline).ExecuteDeleteAsync(cancel);
}
