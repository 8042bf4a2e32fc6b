using System.Text.Json;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Writes what is known of a message itself.</summary>
internal sealed class MessageCards(InboxDb db, MailboxRow mailbox)
{
    /// <summary>More copies are not worth a choice.</summary>
    private const int MostCopies = 4;

    /// <summary>The card; null before the message is classed.</summary>
    public async Task<MessageCard?> OfAsync(MessageRow message, CancellationToken cancel)
    {
        if (message.Verdict is not { } json) return null;
        var verdict = JsonSerializer.Deserialize(json, DerivedJson.Default.OutreachVerdict)!;
        var traits = message.Traits is { } t ? JsonSerializer.Deserialize(t, MessageTraitsJson.Default.MessageTraits)! : new MessageTraits();
        var said = await SaidAsync(message, cancel);
        return new(
            message.Id, verdict.Class, ClassText.Of(verdict, message.Direction, message.Meeting, said),
            Enum.GetValues<OutreachClass>().ToDictionary(c => c, c => verdict.Probabilities[(int)c]),
            verdict.MassMergeProbability, verdict.Reasons, message.Direction, message.Meeting, traits.Body.Known,
            await new ClaimCards(db, OwnerProfile.OwnerOf(mailbox)).OfAsync(verdict, message.ReceivedAt, cancel),
            await CopiesAsync(verdict, cancel), said);
    }

    private async Task<IReadOnlyList<CopyCard>> CopiesAsync(OutreachVerdict verdict, CancellationToken cancel)
    {
        var ids = (verdict.Twins ?? []).Select(t => t.MessageId).ToList();
        if (ids.Count == 0) return [];
        // What left the mailbox cannot be shown any more.
        var rows = await (from m in db.Messages.AsNoTracking()
                          join p in db.Participants on m.FromId equals p.Id
                          where ids.Contains(m.Id) && m.MailboxId == mailbox.Id && m.FolderId != null
                          select new { m.Id, m.ReceivedAt, Name = p.Name.Length > 0 ? p.Name : p.Address }).ToDictionaryAsync(m => m.Id, cancel);
        return [.. ids.Where(rows.ContainsKey).Take(MostCopies).Select(id => new CopyCard(id, rows[id].ReceivedAt, rows[id].Name))];
    }

    private async Task<OwnerSaid?> SaidAsync(MessageRow message, CancellationToken cancel) => await db.Feedback.AsNoTracking()
        .Where(f => f.MailboxId == mailbox.Id && db.Messages.Any(m => m.Id == f.MessageId && m.InternetMessageId == message.InternetMessageId))
        .Select(f => (OwnerSaid?)f.Said).FirstOrDefaultAsync(cancel);
}
