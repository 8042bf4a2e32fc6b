using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Sync;

/// <summary>Syncs one mailbox until nothing is pending, then mines it. What one part cannot finish does not stop the others.</summary>
internal sealed class MailboxSync(
    GraphClients clients, MailboxGates gates, Store store, OwnerProfile profile, NeverTrackList neverTrack, MailboxMining mining,
    IOptions<SyncOptions> sync, IOptions<GraphOptions> graph,
    TimeProvider clock, ILogger<MailboxSync> log)
{
    /// <summary>The step behind all reading.</summary>
    public const string MiningStep = "mining";

    /// <summary>One run.</summary>
    /// <param name="name">The mailbox as configured.</param>
    /// <param name="progress">Told of every page.</param>
    /// <param name="cancel">Stops the run between two pages; the next one goes on there.</param>
    /// <param name="isWoken">A notification woke it: most often mail came or was sent, and somebody may be looking at it already.</param>
    public async Task<SyncReport> RunAsync(string name, SyncProgress progress, CancellationToken cancel, bool isWoken = false)
    {
        using var thrift = new MemoryThrift();
        var started = clock.GetTimestamp();
        var tally = new RequestTally();
        var gaps = new SyncGaps();
        var patience = new GraphPatience(sync.Value.MaxTries, sync.Value.RetryDelay, Random.Shared);
        var reader = new GraphReader(clients.Client, gates.Of(name), patience, tally, clock);

        progress.Begin("signing in");
        MailboxRow? mailbox = null;
        if (await gaps.GuardAsync("the mailbox", async () => mailbox = await profile.ReadAsync(name, reader, cancel), isWhole: true) && mailbox is not null)
        {
            var run = await RunOfAsync(mailbox, reader, new GraphBatch(reader, patience, clock), progress, cancel);
            if (isWoken) await new FirstLook(run, mining).RunAsync(cancel);
            await ReadAsync(run, gaps, cancel);
            progress.Begin(MiningStep);
            await mining.RunAsync(mailbox.Id, cancel);
        }

        await CloseAsync(name, gaps, cancel);
        progress.Begin("done");
        var report = await ReportAsync(name, gaps, tally, clock.GetElapsedTime(started), cancel);
        LogRun(report);
        return report;
    }

    private async Task<SyncRun> RunOfAsync(MailboxRow mailbox, GraphReader reader, GraphBatch batch, SyncProgress progress, CancellationToken cancel)
    {
        await using var db = store.Open();
        return new(
            mailbox, OwnerProfile.OwnerOf(mailbox), profile.SubjectsOf(mailbox), reader, batch, store, sync.Value, graph.Value.ReadsBodies,
            await neverTrack.LoadAsync(db, cancel), clock, progress);
    }

    private static async Task ReadAsync(SyncRun run, SyncGaps gaps, CancellationToken cancel)
    {
        var participants = new ParticipantIds(run.Mailbox.Id);
        var reading = new MessageReading(run);
        run.Progress.Begin("folders");
        IReadOnlyList<FolderRow> folders = [];
        var tree = gaps.GuardAsync("the folders", async () => folders = await new FolderSync(run).RunAsync(cancel), isWhole: true);
        // Where nothing could be read last time, one refusal is enough.
        if (run.Mailbox.State != MailboxState.Ready && !await tree) return;

        var calendar = gaps.GuardAsync("the calendar", () => new EventSync(run, participants).RunAsync(cancel));
        var contacts = gaps.GuardAsync("the contacts", () => new ContactSync(run).RunAsync(cancel));
        if (!await tree)
        {
            await Task.WhenAll(calendar, contacts);
            return;
        }

        run.Progress.Expect(folders.Sum(f => f.TotalItemCount ?? 0));
        run.Progress.Begin("mail");
        var mail = Parallel.ForEachAsync(
            folders, new ParallelOptions { MaxDegreeOfParallelism = run.WorkAtOnce, CancellationToken = cancel },
            async (folder, c) => await gaps.GuardAsync($"the folder {folder.DisplayName}", () => new MessageSync(run, folder, reading, participants).RunAsync(c)));
        await Task.WhenAll(mail, calendar, contacts);
        var comparison = new Comparison(run, reading, participants);
        if (comparison.IsDue) await gaps.GuardAsync("the nightly comparison", () => comparison.RunAsync(folders, cancel));
        await gaps.GuardAsync("messages that left a folder", () => new Settlement(run).RunAsync(folders, cancel));
        await new UnreadableItems(run).TellAsync(gaps, cancel);
    }

    private async Task CloseAsync(string name, SyncGaps gaps, CancellationToken cancel)
    {
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        // A mailbox that could never be read has a row too, so that its state is seen.
        var row = await db.Mailboxes.SingleOrDefaultAsync(m => m.Name == name, cancel) ?? db.Add(profile.New(name)).Entity;
        row.LastRunAt = clock.GetUtcNow();
        row.State = gaps.State;
        if (gaps.IsEmpty) row.LastCompleteAt = clock.GetUtcNow();
        if (gaps.IsEmpty && Comparison.IsDueFor(row, clock.GetUtcNow())) row.ComparedAt = clock.GetUtcNow();
        row.Gaps = string.Join('\n', gaps.Sentences);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<SyncReport> ReportAsync(string name, SyncGaps gaps, RequestTally tally, TimeSpan took, CancellationToken cancel)
    {
        await using var db = store.Open();
        var id = await db.Mailboxes.Where(m => m.Name == name).Select(m => m.Id).SingleOrDefaultAsync(cancel);
        return new(
            name,
            await db.Messages.CountAsync(m => m.MailboxId == id && m.FolderId != null, cancel),
            await db.Events.CountAsync(e => e.MailboxId == id, cancel),
            await db.Contacts.CountAsync(c => c.MailboxId == id, cancel),
            await db.People.CountAsync(p => p.MailboxId == id, cancel),
            await db.Interactions.CountAsync(i => i.MailboxId == id, cancel),
            tally.Requests, tally.Retries, Math.Round(took.TotalSeconds, 3), gaps.IsEmpty, gaps.Sentences);
    }

    private void LogRun(SyncReport report) => log.LogInformation(
        "Sync run: {Messages} messages, {Events} events, {Requests} requests, {Retries} retries, {Seconds} s, {Gaps} gaps",
        report.Messages, report.Events, report.Requests, report.Retries, report.Seconds, report.Gaps.Count);
}
