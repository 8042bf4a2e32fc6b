using System.Buffers;
using System.Text.Json;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// Classes all messages of a mailbox, each by what was known of its sender at its time. Traits and verdicts are large, so they pass through
/// memory block by block, and a block's changed verdicts are written at once.
/// </summary>
internal sealed class Classing(
    Store store, OutreachModel model, MailboxRow mailbox, IReadOnlyList<ContactCard> contacts, ClaimGround ground, RecurrenceLoader recurrences)
{
    private const int Block = 500;

    private readonly Owner _owner = OwnerProfile.OwnerOf(mailbox);
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly HashSet<ReadAct> _acts = [];
    private readonly HashSet<Signature> _signatures = [];

    /// <param name="envelopes">All messages.</param>
    /// <param name="cancel">Ends it between two blocks.</param>
    /// <returns>The messages as the ledger takes them.</returns>
    public async Task<IReadOnlyList<LedgerMessage>> RunAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancel)
    {
        var timeline = new ContactTimeline(_owner, envelopes, contacts);
        var known = await recurrences.OfAllAsync(mailbox, timeline, cancel);
        var messages = new List<LedgerMessage>(envelopes.Count);
        await using var db = store.Open();
        foreach (var block in timeline.Mails.Chunk(Block))
        {
            var rows = await RowsAsync(db, [.. block.SelectMany(timeline.CopiesOf).Select(e => e.Id)], cancel);
            var changed = new List<ChangedVerdict>();
            foreach (var mail in block) messages.AddRange(Classed(mail, timeline, known, rows, changed));
            if (changed.Count > 0) await WriteAsync(changed, cancel);
            MemoryThrift.CollectIfGrown();
        }

        return messages;
    }

    /// <summary>Classes some messages, and takes the verdicts of all others as they stand: neither a letter that came just now nor the owner's word is to wait.</summary>
    /// <param name="envelopes">Them, and what bears on them.</param>
    /// <param name="some">Their keys.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunOnSomeAsync(IReadOnlyList<Envelope> envelopes, IReadOnlySet<long> some, CancellationToken cancel)
    {
        await using var db = store.Open();
        var others = envelopes.Select(e => e.Id).Where(id => !some.Contains(id)).ToList();
        var stand = await db.Messages.Where(m => others.Contains(m.Id)).Select(m => new { m.Id, m.Class, m.Terms }).ToDictionaryAsync(m => m.Id, cancel);
        var rows = await RowsAsync(db, [.. some], cancel);

        var timeline = new ContactTimeline(_owner, envelopes, contacts);
        var known = await recurrences.OfSomeAsync(mailbox, timeline, some, cancel);
        var changed = new List<ChangedVerdict>();
        foreach (var mail in timeline.Mails)
        {
            if (stand.TryGetValue(mail.Id, out var stands)) timeline.Note(mail, stands.Class?.WentToMany() is true && !known.Feedback.Decides(mail), LetterTerms.FromBytes(stands.Terms));
            else Classed(mail, timeline, known, rows, changed);
        }

        await WriteAsync(changed, cancel);
    }

    private Task<Dictionary<long, SeenRow>> RowsAsync(InboxDb db, long[] keys, CancellationToken cancel) =>
        db.Messages.AsNoTracking().Where(m => keys.Contains(m.Id))
            .Select(m => new SeenRow(m.Id, m.Traits, m.Terms, m.Verdict, m.HasAttachments, m.FolderId == null)).ToDictionaryAsync(m => m.Id, cancel);

    private List<LedgerMessage> Classed(Envelope mail, ContactTimeline timeline, Recurrences known, Dictionary<long, SeenRow> rows, List<ChangedVerdict> changed)
    {
        var terms = LetterTerms.FromBytes(rows.GetValueOrDefault(mail.Id)?.Terms);
        var history = known.Before(mail, timeline, terms);
        // A row that went meanwhile, as a person is forgotten, is not the mailbox's any more.
        var copies = timeline.CopiesOf(mail).Where(c => rows.ContainsKey(c.Id)).Select(c => Classed(c, rows[c.Id], history, changed)).ToList();
        timeline.Note(mail, copies.FirstOrDefault(c => c.Envelope.Id == mail.Id)?.Class.WentToMany() is true && !known.Feedback.Decides(mail), terms);
        return copies;
    }

    private LedgerMessage Classed(Envelope envelope, SeenRow row, SenderHistory history, List<ChangedVerdict> changed)
    {
        var traits = (row.Traits is { } json ? JsonSerializer.Deserialize(json, MessageTraitsJson.Default.MessageTraits)! : new MessageTraits()).ReceivedBy(_owner, envelope);
        var verdict = model.Classify(envelope, traits, history, ground);
        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json)) JsonSerializer.Serialize(writer, verdict, DerivedJson.Default.OutreachVerdict);
        if (!_json.WrittenSpan.SequenceEqual(row.Verdict)) changed.Add(new(envelope.Id, verdict.Class, _json.WrittenSpan.ToArray()));
        return LedgerMessage.Of(envelope, verdict.Class, traits) with
        {
            Letter = Shared(traits.Acts),
            SignedAs = traits.SignedAs is { } signature ? Shared(_signatures, signature) : null,
            HasAttachments = row.HasAttachments,
            IsGone = row.IsGone,
        };
    }

    private LetterActs Shared(LetterActs letter) =>
        letter == LetterActs.None ? LetterActs.None : letter with { Acts = Array.ConvertAll([.. letter.Acts], act => Shared(_acts, act)) };

    /// <summary>Letters of a kind hold equal acts and those of a person equal signatures, and all letters are in memory at once.</summary>
    private static T Shared<T>(HashSet<T> known, T one)
    {
        if (known.TryGetValue(one, out var same)) return same;
        known.Add(one);
        return one;
    }

    private async Task WriteAsync(List<ChangedVerdict> changed, CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(store, cancel);
        foreach (var verdict in changed)
            await transaction.ExecuteAsync("UPDATE \"Messages\" SET \"Class\" = @p1, \"Verdict\" = @p2 WHERE \"Id\" = @p0", cancel, verdict.Id, verdict.Class, verdict.Json);
        await transaction.CommitAsync(cancel);
    }

    private sealed record SeenRow(long Id, byte[]? Traits, byte[]? Terms, byte[]? Verdict, bool HasAttachments, bool IsGone);

    private sealed record ChangedVerdict(long Id, OutreachClass Class, byte[] Json);
}
