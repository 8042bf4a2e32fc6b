using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Outreach;

/// <summary>Gathers, before messages are classed, what sketches, colleagues and the owner's feedback tell of them.</summary>
internal sealed class RecurrenceLoader(Store store, OwnerProfile profiles, IOptions<SketchOptions> options, TimeProvider clock)
{
    /// <summary>For all messages of a mailbox; what has expired goes before.</summary>
    public async Task<Recurrences> OfAllAsync(MailboxRow mailbox, ContactTimeline timeline, CancellationToken cancel)
    {
        await using var db = store.Open();
        var oldest = clock.GetUtcNow() - options.Value.Keep;
        using (await store.TakeTurnAsync(cancel)) await db.Sketches.Where(s => s.MailboxId == mailbox.Id && s.At < oldest).ExecuteDeleteAsync(cancel);
        var texts = await new SameTextFinding(db, mailbox.Id).AmongAllAsync(timeline.Mails, cancel);
        await KeepCommonAsync(db, mailbox.Id, texts.Common, cancel);
        return new(texts, await SeenByAsync(db, mailbox, texts.Common, null, cancel), await FeedbackAsync(db, mailbox.Id, timeline, cancel));
    }

    /// <summary>For some messages, without a pass over all.</summary>
    public async Task<Recurrences> OfSomeAsync(MailboxRow mailbox, ContactTimeline timeline, IReadOnlySet<long> some, CancellationToken cancel)
    {
        await using var db = store.Open();
        var texts = await new SameTextFinding(db, mailbox.Id).BesideAsync(some, timeline.Mails, cancel);
        return new(texts, await SeenByAsync(db, mailbox, texts.Common, some, cancel), await FeedbackAsync(db, mailbox.Id, timeline, cancel));
    }

    private async Task<IReadOnlyDictionary<long, int>> SeenByAsync(
        InboxDb db, MailboxRow mailbox, CommonShingles common, IReadOnlySet<long>? some, CancellationToken cancel)
    {
        if (options.Value.CountAmongColleagues)
            return await new ColleagueCount(store, mailbox.Id, profiles.SubjectsOf(mailbox).Sketches, clock.GetUtcNow()).RunAsync(common, some, cancel);
        using (await store.TakeTurnAsync(cancel)) await ColleagueCount.EndAsync(db, cancel);
        return new Dictionary<long, int>();
    }

    private static async Task<OwnerFeedback> FeedbackAsync(InboxDb db, long mailboxId, ContactTimeline timeline, CancellationToken cancel) =>
        new(timeline, await db.Feedback.AsNoTracking().Where(f => f.MailboxId == mailboxId).ToDictionaryAsync(f => f.MessageId, f => f.Said, cancel));

    private async Task KeepCommonAsync(InboxDb db, long mailboxId, CommonShingles common, CancellationToken cancel)
    {
        var marks = common.ToBytes();
        using var turn = await store.TakeTurnAsync(cancel);
        var row = await db.CommonShingles.SingleOrDefaultAsync(c => c.MailboxId == mailboxId, cancel);
        if (row is null) db.Add(new CommonShinglesRow { MailboxId = mailboxId, Marks = marks });
        else if (!row.Marks.AsSpan().SequenceEqual(marks)) row.Marks = marks;
        await db.SaveChangesAsync(cancel);
    }
}
