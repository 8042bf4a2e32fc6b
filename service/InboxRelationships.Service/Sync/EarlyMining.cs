using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>
/// Mines a few times while a first sync still reads: the newest mail comes first, and whoever opens the pane meanwhile sees what that tells,
/// beside the word that more is to come. Later ones would read again and again what the mining behind the sync reads once.
/// </summary>
internal sealed class EarlyMining(Store store, MailboxMining mining, TimeProvider clock)
{
    private const int MostMessages = 20_000;

    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <summary>Ends with the reading at the latest.</summary>
    public async Task RunWhileAsync(long mailboxId, Task reading, CancellationToken cancel)
    {
        try
        {
            foreach (var wait in Waits)
            {
                await Task.WhenAny(reading, Task.Delay(wait, clock, cancel));
                if (reading.IsCompleted || cancel.IsCancellationRequested || await IsLargeAsync(mailboxId, cancel)) break;
                await mining.RunAsync(mailboxId, cancel);
            }
        }
        finally
        {
            // Whatever ends the mining, the reading is not left running.
            await reading;
        }
    }

    private async Task<bool> IsLargeAsync(long mailboxId, CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.Messages.CountAsync(m => m.MailboxId == mailboxId, cancel) > MostMessages;
    }
}
