using System.Text.Json;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// Finds the few of a mailbox's messages that bear on some of them: their conversations, what went between their authors and the owner or others of
/// their authors' organisations, rounds of the owner's own, and the oldest message, which tells how far back the mailbox reaches.
/// </summary>
internal sealed class Surroundings(InboxDb db, MailboxRow mailbox, HistoryLoader loader, NameKeys names)
{
    /// <summary>Newest messages of each kind that are looked at, so that the time it takes has a bound whoever writes.</summary>
    private const int MostOfAuthors = 3000, MostOfOthers = 1000;

    /// <summary>Where one in so many of everybody is sought, the newest messages are full of them.</summary>
    private const int ShareOfMany = 10;

    private static readonly TimeSpan Round = TimeSpan.FromDays(2), TextRound = TimeSpan.FromDays(8);

    private IQueryable<MessageRow> Mine => db.Messages.Where(m => m.MailboxId == mailbox.Id && !m.IsDraft);

    /// <summary>The keys of some messages and of all that bears on them.</summary>
    public async Task<IReadOnlyCollection<long>> OfAsync(IReadOnlyCollection<long> some, IReadOnlyList<ContactCard> contacts, CancellationToken cancel)
    {
        var letters = await LettersAsync(some, cancel);
        var everybody = await loader.ParticipantsAsync(cancel);
        var near = Bearing.On(OwnerProfile.OwnerOf(mailbox), letters, [.. everybody.Values], contacts, names);
        var found = new HashSet<long>(some);
        var threads = letters.Select(l => l.Envelope.ConversationId).Distinct().ToList();
        await AddAsync(found, Mine.Where(m => threads.Contains(m.ConversationId)), MostOfAuthors, cancel);
        await AddAsync(found, everybody, near.Authors, MostOfAuthors, cancel);
        await AddAsync(found, everybody, near.Others, MostOfOthers, cancel);
        foreach (var sent in letters.Select(l => l.Envelope).Where(e => e.Direction == Direction.Out))
        {
            if (sent.SubjectKey is not null) await AddAsync(found, RoundOf(sent), MostOfOthers, cancel);
            await AddAsync(found, TextsBeside(sent), MostOfOthers, cancel);
        }

        found.UnionWith(await Mine.OrderBy(m => m.ReceivedAt).Select(m => m.Id).Take(1).ToListAsync(cancel));
        return found;
    }

    private async Task<List<(Envelope Envelope, LetterClaims Claims)>> LettersAsync(IReadOnlyCollection<long> some, CancellationToken cancel)
    {
        var traits = await db.Messages.Where(m => some.Contains(m.Id)).Select(m => new { m.Id, m.Traits }).ToDictionaryAsync(m => m.Id, m => m.Traits, cancel);
        LetterClaims ClaimsOf(Envelope letter) =>
            traits.GetValueOrDefault(letter.Id) is { } json
                ? JsonSerializer.Deserialize(json, MessageTraitsJson.Default.MessageTraits)!.Claims
                : LetterClaims.None;
        return [.. (await loader.EnvelopesAsync(some, cancel)).Select(e => (e, ClaimsOf(e)))];
    }

    private IQueryable<MessageRow> RoundOf(Envelope sent)
    {
        var (from, to) = (sent.At - Round, sent.At + Round);
        return Mine.Where(m => m.ReceivedAt > from && m.ReceivedAt < to && m.Direction == Direction.Out && m.SubjectKey == sent.SubjectKey);
    }

    /// <summary>The owner's own letters of the weeks around, one of whose texts it may carry.</summary>
    private IQueryable<MessageRow> TextsBeside(Envelope sent)
    {
        var (from, to) = (sent.At - TextRound, sent.At + TextRound);
        return Mine.Where(m => m.ReceivedAt > from && m.ReceivedAt < to && m.Direction == Direction.Out && db.Sketches.Any(s => s.MessageId == m.Id));
    }

    private async Task AddAsync(
        HashSet<long> found, IReadOnlyDictionary<long, Participant> everybody, IEnumerable<Participant> who, int most, CancellationToken cancel)
    {
        var wanted = who.ToHashSet();
        if (wanted.Count == 0) return;
        var ids = everybody.Where(p => wanted.Contains(p.Value)).Select(p => p.Key).ToList();
        var from = Mine.Where(m => m.FromId != null && ids.Contains(m.FromId.Value));
        if (ids.Count < everybody.Count / ShareOfMany)
        {
            found.UnionWith(await NewestAsync(from, most, cancel));
            var theirs = db.Recipients.Where(r => ids.Contains(r.ParticipantId)).Select(r => r.MessageId);
            found.UnionWith(await NewestAsync(Mine.Where(m => theirs.Contains(m.Id)), most, cancel));
            return;
        }

        await AddAsync(found, from, most, cancel);
        await AddAsync(found, Mine.Where(m => db.Recipients.Any(r => r.MessageId == m.Id && ids.Contains(r.ParticipantId))), most, cancel);
    }

    /// <summary>
    /// Sorted here: asked to sort and to end soon, a database walks back through all messages, which finds those of many at once and those of a few
    /// last.
    /// </summary>
    private static async Task<IEnumerable<long>> NewestAsync(IQueryable<MessageRow> few, int most, CancellationToken cancel) =>
        (await few.Select(m => new { m.Id, m.ReceivedAt }).ToListAsync(cancel)).OrderByDescending(m => m.ReceivedAt).Take(most).Select(m => m.Id);

    private static async Task AddAsync(HashSet<long> found, IQueryable<MessageRow> near, int most, CancellationToken cancel) =>
        found.UnionWith(await near.OrderByDescending(m => m.ReceivedAt).Select(m => m.Id).Take(most).ToListAsync(cancel));
}
