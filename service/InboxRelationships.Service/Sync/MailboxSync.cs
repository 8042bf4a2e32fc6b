using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.SyncHealth;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Sync;

/// <summary>Syncs one mailbox until nothing is pending, then mines it. What one part cannot finish does not stop the others.</summary>
internal sealed class MailboxSync(
    GraphClients clients, MailboxGates gates, Store store, OwnerProfile profile, NeverTrackList neverTrack, SketchKeys sketches, MailboxMining mining,
    Freshnesses freshnesses, SyncActivity activity, IOptions<SyncOptions> sync, IOptions<GraphOptions> graph,
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
        var patience = new GraphPatience(sync.Value.MaxTries, sync.Value.RetryDelay, Random.Shared, new RetryBudget(sync.Value.RetryBudget));
        var reader = new GraphReader(clients.Client, gates.Of(name), patience, tally, clock);

        try
        {
            await ReadAndMineAsync(name, reader, new GraphBatch(reader, patience, clock), gaps, progress, isWoken, cancel);
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

    private async Task ReadAndMineAsync(
        string name, GraphReader reader, GraphBatch batch, SyncGaps gaps, SyncProgress progress, bool isWoken, CancellationToken cancel)
    {
        progress.Begin("signing in");
        MailboxRow? mailbox = null;
        if (!await gaps.GuardAsync("the mailbox", async () => mailbox = await profile.ReadAsync(name, reader, cancel), isWhole: true) || mailbox is null)
            return;

        var run = await RunOfAsync(mailbox, reader, batch, progress, cancel);
        if (isWoken) await new FirstLook(run, mining).RunAsync(cancel);
        var reading = new MailboxReading(run, gaps).RunAsync(cancel);
        await (mailbox.LastCompleteAt is null ? new EarlyMining(store, mining, clock).RunWhileAsync(mailbox.Id, reading, cancel) : reading);
        await MineAsync(run, cancel);
    }

    /// <summary>A large mailbox is mined for the better part of a minute: a letter that comes meanwhile does not wait for that.</summary>
    private async Task MineAsync(SyncRun run, CancellationToken cancel)
    {
        var woken = activity.NextWake(run.Mailbox.Name);
        run.Progress.Begin(MiningStep);
        var mined = Task.Run(() => mining.RunAsync(run.Mailbox.Id, cancel), cancel);
        try
        {
            while (await Task.WhenAny(woken, mined) == woken)
            {
                woken = activity.NextWake(run.Mailbox.Name);
                await new FirstLook(run, mining).RunAsync(cancel);
            }
        }
        finally
        {
            await mined;
        }
    }

    private async Task<SyncRun> RunOfAsync(MailboxRow mailbox, GraphReader reader, GraphBatch batch, SyncProgress progress, CancellationToken cancel)
    {
        await using var db = store.Open();
        return new(
            mailbox, OwnerProfile.OwnerOf(mailbox), profile.SubjectsOf(mailbox), reader, batch, store, sync.Value, graph.Value.ReadsBodies,
            await neverTrack.LoadAsync(db, cancel), await sketches.OfAsync(mailbox, cancel), clock, progress);
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
