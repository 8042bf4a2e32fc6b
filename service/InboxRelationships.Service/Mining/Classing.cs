using System.Buffers;
using System.Text.Json;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// Classes all messages of a mailbox, each by what was known of its sender at its time. Traits and verdicts are large, so they pass through
/// memory block by block, and a block's changed verdicts are written at once.
/// </summary>
internal sealed class Classing(Store store, OutreachModel model, Owner owner, IReadOnlyList<ContactCard> contacts)
{
    private const int Block = 500;

    private readonly ArrayBufferWriter<byte> _json = new();

    /// <param name="envelopes">All messages, by ascending key.</param>
    /// <param name="cancel">Ends it between two blocks.</param>
    /// <returns>The messages as the ledger takes them, in the same order.</returns>
    public async Task<IReadOnlyList<LedgerMessage>> RunAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancel)
    {
        var timeline = ContactTimeline.Of(owner, envelopes, contacts);
        var messages = new List<LedgerMessage>(envelopes.Count);
        await using var db = store.Open();
        foreach (var block in envelopes.Chunk(Block))
        {
            var rows = await RowsAsync(db, block, cancel);
            var changed = new List<ChangedVerdict>();
            messages.AddRange(block.Select(e => Classed(e, rows.GetValueOrDefault(e.Id), HistoryOf(timeline.GetValueOrDefault(e.Id)), changed)));
            if (changed.Count > 0) await WriteAsync(changed, cancel);
        }

        return messages;
    }

    private Task<Dictionary<long, SeenRow>> RowsAsync(InboxDb db, Envelope[] block, CancellationToken cancel)
    {
        var keys = block.Select(e => e.Id).ToArray();
        return db.Messages.AsNoTracking().Where(m => keys.Contains(m.Id))
            .Select(m => new SeenRow(m.Id, m.Traits, m.Verdict)).ToDictionaryAsync(m => m.Id, cancel);
    }

    private LedgerMessage Classed(Envelope envelope, SeenRow? row, SenderHistory history, List<ChangedVerdict> changed)
    {
        var traits = (row?.Traits is { } json ? JsonSerializer.Deserialize(json, MessageTraitsJson.Default.MessageTraits)! : new MessageTraits()).ReceivedBy(owner, envelope);
        var verdict = model.Classify(envelope, traits, history);
        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json)) JsonSerializer.Serialize(writer, verdict, DerivedJson.Default.OutreachVerdict);
        if (!_json.WrittenSpan.SequenceEqual(row?.Verdict)) changed.Add(new(envelope.Id, verdict.Class, _json.WrittenSpan.ToArray()));
        return new(envelope, verdict.Class, traits.AsksOwner > 0, traits.Thanks);
    }

    private async Task WriteAsync(List<ChangedVerdict> changed, CancellationToken cancel)
    {
        await using var transaction = await StoreTransaction.BeginAsync(store, cancel);
        foreach (var verdict in changed)
            await transaction.ExecuteAsync("UPDATE \"Messages\" SET \"Class\" = @p1, \"Verdict\" = @p2 WHERE \"Id\" = @p0", cancel, verdict.Id, verdict.Class, verdict.Json);
        await transaction.CommitAsync(cancel);
    }

    private static SenderHistory HistoryOf(PriorContact? prior) => prior is null ? SenderHistory.None : new SenderHistory
    {
        ReceivedBefore = prior.ReceivedBefore,
        SentBefore = prior.SentBefore,
        OwnerEverReplied = prior.DaysSinceTwoWay is not null,
        OwnerAnswered = prior.AnsweredByOwner,
        OwnerWroteInThread = prior.ContinuesOwnThread,
        DaysSinceTwoWay = prior.DaysSinceTwoWay,
        IsContact = prior.IsContact,
    };

    private sealed record SeenRow(long Id, byte[]? Traits, byte[]? Verdict);

    private sealed record ChangedVerdict(long Id, OutreachClass Class, byte[] Json);
}
