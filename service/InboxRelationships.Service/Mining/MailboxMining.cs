using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Mining;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// Derives everything the pane shows from the stored rows: classes, people, ledger, figures, suggestions. It starts from the rows each time, so
/// a rebuild is the same act.
/// </summary>
internal sealed class MailboxMining(
    Store store, OutreachModel model, OwnerProfile profiles, RecurrenceLoader recurrences, TimeProvider clock, ILogger<MailboxMining> log)
{
    /// <summary>Letters that come in one moment are few; more than these may wait for the mining.</summary>
    private const int MostAtOnce = 100;

    // A correction mines at once, beside the job that mines after a sync.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Figures fade by the day, so they are derived anew on each of the owner's days even when nothing came.</summary>
    /// <param name="mailboxId">The mailbox's row.</param>
    /// <param name="cancel">Ends the mining; what is stored stays as it was.</param>
    public Task RunAsync(long mailboxId, CancellationToken cancel) => InTurnAsync(() => MineAsync(mailboxId, cancel), cancel);

    /// <summary>Classes what just came, so that it can be shown before all else is derived anew.</summary>
    public Task ClassNewAsync(long mailboxId, CancellationToken cancel) => ClassSomeAsync(mailboxId, new HashSet<long>(), cancel);

    /// <summary>Classes some messages anew, after a mining that began before what was said of them.</summary>
    public Task ClassAnewAsync(long mailboxId, IReadOnlySet<long> messages, CancellationToken cancel) =>
        InTurnAsync(() => ClassSomeAsync(mailboxId, messages, cancel), cancel);

    private async Task InTurnAsync(Func<Task> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ClassSomeAsync(long mailboxId, IReadOnlySet<long> anew, CancellationToken cancel)
    {
        await using var db = store.Open();
        var mailbox = await db.Mailboxes.AsNoTracking().SingleAsync(m => m.Id == mailboxId, cancel);
        // Before the first mining everything is new, and that is no short way.
        if (mailbox.MinedAt is null) return;
        var some = await db.Messages.Where(m => m.MailboxId == mailboxId && m.Verdict == null && !m.IsDraft)
            .OrderByDescending(m => m.Id).Select(m => m.Id).Take(MostAtOnce).ToHashSetAsync(cancel);
        some.UnionWith(anew);
        if (some.Count == 0) return;
        var loader = new HistoryLoader(store, db, mailboxId);
        var (contacts, meetings) = (await loader.ContactsAsync(cancel), await loader.MeetingsAsync(cancel));
        var around = await new Surroundings(db, mailbox, loader, profiles.SubjectsOf(mailbox).Names).OfAsync(some, contacts, cancel);
        var envelopes = await loader.EnvelopesAsync(around, cancel);
        await ClassingOf(mailbox, contacts, meetings, envelopes).RunOnSomeAsync(envelopes, some, cancel);
    }

    private async Task MineAsync(long mailboxId, CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        await using var db = store.Open();
        var mailbox = await db.Mailboxes.AsNoTracking().SingleAsync(m => m.Id == mailboxId, cancel);
        if (!IsDue(mailbox, now)) return;

        var (messages, mined) = await MinedAsync(db, mailbox, now, cancel);
        await new DerivedWriter(store, mailboxId).WriteAsync(mined, mailbox.Changes, now, cancel);
        log.LogInformation("Mined {Messages} messages into {People} people and {Interactions} interactions in {Seconds:0.0} s",
            messages, mined.People.All.Count, mined.Interactions.Count, clock.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>A method of its own, so that the messages are let go before the results are written.</summary>
    private async Task<(int Messages, MinedMailbox Mined)> MinedAsync(InboxDb db, MailboxRow mailbox, DateTimeOffset now, CancellationToken cancel)
    {
        var history = await HistoryAsync(db, mailbox, cancel);
        return (history.Messages.Count, MailboxMiner.Mine(history, now));
    }

    private async Task<MailboxHistory> HistoryAsync(InboxDb db, MailboxRow mailbox, CancellationToken cancel)
    {
        var loader = new HistoryLoader(store, db, mailbox.Id);
        var (contacts, meetings, envelopes) = (await loader.ContactsAsync(cancel), await loader.MeetingsAsync(cancel), await loader.EnvelopesAsync(cancel));
        var messages = await ClassingOf(mailbox, contacts, meetings, envelopes).RunAsync(envelopes, cancel);
        return new(OwnerProfile.OwnerOf(mailbox), messages, meetings, contacts) { Corrections = await loader.CorrectionsAsync(cancel) };
    }

    private Classing ClassingOf(MailboxRow mailbox, IReadOnlyList<ContactCard> contacts, IReadOnlyList<Meeting> meetings, IReadOnlyList<Envelope> envelopes)
    {
        var owner = OwnerProfile.OwnerOf(mailbox);
        return new(store, model, mailbox, contacts, new ClaimGround(owner, envelopes, meetings, contacts, profiles.SubjectsOf(mailbox).Names), recurrences);
    }

    private static bool IsDue(MailboxRow mailbox, DateTimeOffset now)
    {
        if (mailbox.NeedsMining || mailbox.MinedAt is not { } mined) return true;
        var zone = Instants.Zone(mailbox.TimeZone);
        return TimeZoneInfo.ConvertTime(mined, zone).Date != TimeZoneInfo.ConvertTime(now, zone).Date;
    }
}
