using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.SyncHealth;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Sync;

/// <summary>Syncs one mailbox until nothing is pending, then mines it. What one part cannot finish does not stop the others.</summary>
internal sealed class MailboxSync(
    GraphClients clients, MailboxGates gates, Store store, OwnerProfile profile, NeverTrackList neverTrack, MailboxMining mining,
    Freshnesses freshnesses, SyncActivity activity, IOptions<SyncOptions> sync, IOptions<GraphOptions> graph,
    TimeProvider clock, ILogger<MailboxSync> log)
{
    /// <summary>One run.</summary>
    /// <param name="name">The mailbox as configured.</param>
    /// <param name="progress">Told of every page.</param>
    /// <param name="cancel">Stops the run between two pages; the next one goes on there.</param>
    public async Task<SyncReport> RunAsync(string name, SyncProgress progress, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var tally = new RequestTally();
        var gaps = new SyncGaps();
        var patience = new GraphPatience(sync.Value.MaxTries, sync.Value.RetryDelay, Random.Shared);
        var reader = new GraphReader(clients.Client, gates.Of(name), patience, tally, clock);

        try
        {
            await ReadAndMineAsync(name, reader, new GraphBatch(reader, patience, clock), gaps, progress, cancel);
        }
        catch (Exception exception) when (StoreTrouble.Of(exception) is { } trouble)
        {
            gaps.AddStoreTrouble(trouble);
        }

        await CloseAsync(name, gaps, tally, cancel);
        progress.Begin("done");
        var report = await ReportAsync(name, tally, clock.GetElapsedTime(started), cancel);
        LogRun(report);
        return report;
    }

    private async Task ReadAndMineAsync(string name, GraphReader reader, GraphBatch batch, SyncGaps gaps, SyncProgress progress, CancellationToken cancel)
    {
        progress.Begin("signing in");
        MailboxRow? mailbox = null;
        if (!await gaps.GuardAsync("the mailbox", async () => mailbox = await profile.ReadAsync(name, reader, cancel), isWhole: true) || mailbox is null) return;

        await ReadAsync(await RunOfAsync(mailbox, reader, batch, progress, cancel), gaps, cancel);
        progress.Begin("mining");
        await mining.RunAsync(mailbox.Id, cancel);
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
        run.Progress.Begin("folders");
        IReadOnlyList<FolderRow> folders = [];
        if (!await gaps.GuardAsync("the folders", async () => folders = await new FolderSync(run).RunAsync(cancel), isWhole: true)) return;

        if (run.Mailbox.LastCompleteAt is null) await ExpectAsync(run, folders, cancel);
        run.Progress.Begin("mail");
        var participants = new ParticipantIds(run.Mailbox.Id);
        var reading = new MessageReading(run);
        var calendar = gaps.GuardAsync("the calendar", () => new EventSync(run, participants).RunAsync(cancel));
        var contacts = gaps.GuardAsync("the contacts", () => new ContactSync(run).RunAsync(cancel));
        var mail = Parallel.ForEachAsync(
            folders, new ParallelOptions { MaxDegreeOfParallelism = run.WorkAtOnce, CancellationToken = cancel },
            async (folder, c) => await gaps.GuardAsync($"the folder {folder.DisplayName}", () => new MessageSync(run, folder, reading, participants).RunAsync(c)));
        await Task.WhenAll(mail, calendar, contacts);
        var comparison = new Comparison(run, reading, participants);
        if (comparison.IsDue) await gaps.GuardAsync("the nightly comparison", () => comparison.RunAsync(folders, cancel));
        await gaps.GuardAsync("messages that left a folder", () => new Settlement(run).RunAsync(folders, cancel));
        await gaps.GuardAsync("Graph's counts", () => new FolderCounts(run).RunAsync(folders, comparison.IsDue, cancel));
        if (await calendar) await gaps.GuardAsync("what invitations are about", () => new MeetingTies(run).RunAsync(cancel));
        await new UnreadableItems(run).TellAsync(gaps, cancel);
    }

    /// <summary>How much there is tells something in a first sync alone; later ones read what changed.</summary>
    private static async Task ExpectAsync(SyncRun run, IReadOnlyList<FolderRow> folders, CancellationToken cancel)
    {
        await using var db = run.Store.Open();
        run.Progress.Expect(folders.Sum(f => f.TotalItemCount ?? 0), await db.Messages.CountAsync(m => m.MailboxId == run.Mailbox.Id, cancel));
    }

    /// <summary>Writes down how the run went; where the store does not take even that, it is kept until it does.</summary>
    private async Task CloseAsync(string name, SyncGaps gaps, RequestTally tally, CancellationToken cancel)
    {
        try
        {
            await NoteAsync(name, gaps, tally, cancel);
            activity.KeepUnwritten(name, []);
        }
        catch (Exception exception) when (StoreTrouble.Of(exception) is { } trouble)
        {
            activity.KeepUnwritten(name, [.. gaps.Sentences.Append(trouble).Distinct()]);
        }
    }

    private async Task NoteAsync(string name, SyncGaps gaps, RequestTally tally, CancellationToken cancel)
    {
        using var turn = await store.TakeTurnAsync(cancel);
        await using var db = store.Open();
        // A mailbox that could never be read has a row too, so that its state is seen.
        var row = await db.Mailboxes.SingleOrDefaultAsync(m => m.Name == name, cancel) ?? db.Add(profile.New(name)).Entity;
        row.LastRunAt = clock.GetUtcNow();
        row.State = gaps.State;
        if (gaps.IsEmpty) row.LastCompleteAt = clock.GetUtcNow();
        if (gaps.IsEmpty && Comparison.IsDueFor(row, clock.GetUtcNow())) row.ComparedAt = clock.GetUtcNow();
        (row.LastRequests, row.LastRetries) = (tally.Requests, tally.Retries);
        row.Gaps = string.Join('\n', gaps.Sentences);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<SyncReport> ReportAsync(string name, RequestTally tally, TimeSpan took, CancellationToken cancel)
    {
        await using var db = store.Open();
        var mailbox = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(m => m.Name == name, cancel);
        var freshness = await freshnesses.OfAsync(db, name, mailbox, cancel);
        var id = mailbox?.Id ?? 0;
        return new(
            name,
            await db.Messages.CountAsync(m => m.MailboxId == id && m.FolderId != null, cancel),
            await db.Events.CountAsync(e => e.MailboxId == id, cancel),
            await db.Contacts.CountAsync(c => c.MailboxId == id, cancel),
            await db.People.CountAsync(p => p.MailboxId == id, cancel),
            await db.Interactions.CountAsync(i => i.MailboxId == id, cancel),
            tally.Requests, tally.Retries, Math.Round(took.TotalSeconds, 3), freshness.IsComplete, freshness.Gaps);
    }

    private void LogRun(SyncReport report) => log.LogInformation(
        "Sync run: {Messages} messages, {Events} events, {Requests} requests, {Retries} retries, {Seconds} s, {Gaps} gaps",
        report.Messages, report.Events, report.Requests, report.Retries, report.Seconds, report.Gaps.Count);
}
