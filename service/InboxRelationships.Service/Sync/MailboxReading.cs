using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Sync;

/// <summary>Reads every collection of a mailbox, as many side by side as its gate lets through; what one cannot finish does not stop the others.</summary>
internal sealed class MailboxReading(SyncRun run, SyncGaps gaps)
{
    private readonly ParticipantIds _participants = new(run.Mailbox.Id);
    private readonly MessageReading _reading = new(run);
    private IReadOnlyList<FolderRow> _folders = [];

    public async Task RunAsync(CancellationToken cancel)
    {
        run.Progress.Begin("folders");
        var tree = gaps.GuardAsync("the folders", async () => _folders = await new FolderSync(run).RunAsync(cancel), isWhole: true);
        // Where nothing could be read last time, one refusal is enough.
        if (run.Mailbox.State != MailboxState.Ready && !await tree) return;

        var calendar = gaps.GuardAsync("the calendar", () => new EventSync(run, _participants).RunAsync(cancel));
        var contacts = gaps.GuardAsync("the contacts", () => new ContactSync(run).RunAsync(cancel));
        var mail = MailAsync(tree, cancel);
        // Whatever ends one of them, none is left running.
        await Task.WhenAll(mail, calendar, contacts);
        if (await tree) await SettleAsync(await calendar, cancel);
    }

    private async Task MailAsync(Task<bool> tree, CancellationToken cancel)
    {
        if (!await tree) return;
        if (run.Mailbox.LastCompleteAt is null) await ExpectAsync(cancel);
        run.Progress.Begin("mail");
        await Parallel.ForEachAsync(
            _folders, new ParallelOptions { MaxDegreeOfParallelism = run.WorkAtOnce, CancellationToken = cancel },
            async (folder, c) =>
            {
                var sync = new MessageSync(run, folder, _reading, _participants);
                await gaps.GuardAsync($"the folder {folder.DisplayName}", () => sync.RunAsync(c));
            });
    }

    /// <summary>What can be told only when every folder's round is through.</summary>
    private async Task SettleAsync(bool knowsCalendar, CancellationToken cancel)
    {
        var comparison = new Comparison(run, _reading, _participants);
        if (comparison.IsDue) await gaps.GuardAsync("the nightly comparison", () => comparison.RunAsync(_folders, cancel));
        await gaps.GuardAsync("messages that left a folder", () => new Settlement(run).RunAsync(_folders, cancel));
        await gaps.GuardAsync("Graph's counts", () => new FolderCounts(run).RunAsync(_folders, comparison.IsDue, cancel));
        await gaps.GuardAsync("letters read by earlier rules", () => new Rereading(run, _reading).RunAsync(cancel));
        if (knowsCalendar) await gaps.GuardAsync("what invitations are about", () => new MeetingTies(run).RunAsync(cancel));
        await new UnreadableItems(run).TellAsync(gaps, cancel);
    }

    /// <summary>How much there is tells something in a first sync alone; later ones read what changed.</summary>
    private async Task ExpectAsync(CancellationToken cancel)
    {
        await using var db = run.Store.Open();
        run.Progress.Expect(_folders.Sum(f => f.TotalItemCount ?? 0), await db.Messages.CountAsync(m => m.MailboxId == run.Mailbox.Id, cancel));
    }
}
