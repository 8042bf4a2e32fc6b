using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Outreach;

/// <summary>
/// Finds a mailbox's letters of the same text. Sketches pass through memory block by block; of all letters only a sample of their hashes stays
/// until the pass is through.
/// </summary>
internal sealed class SameTextFinding(InboxDb db, long mailboxId)
{
    private const int Block = 500;

    /// <summary>Letters of one circle that a new one is compared with: the newest, since the pass over all follows.</summary>
    private const int MostBesideNew = 2000;

    /// <param name="mails">All messages, each once, oldest first.</param>
    /// <param name="cancel">Ends it between two blocks.</param>
    public async Task<SameTexts> AmongAllAsync(IReadOnlyList<Envelope> mails, CancellationToken cancel)
    {
        var sketched = await db.Sketches.Where(s => s.MailboxId == mailboxId).Select(s => s.MessageId).ToHashSetAsync(cancel);
        return await PassAsync([.. mails.Where(m => sketched.Contains(m.Id))], null, cancel);
    }

    /// <summary>The same for some messages only, beside the letters they may be copies of.</summary>
    public async Task<SameTexts> BesideAsync(IReadOnlySet<long> some, IReadOnlyList<Envelope> mails, CancellationToken cancel)
    {
        var circles = mails.Where(m => some.Contains(m.Id)).Select(SketchedLetter.CircleOf).ToHashSet(StringComparer.Ordinal);
        var known = await db.CommonShingles.AsNoTracking().SingleOrDefaultAsync(c => c.MailboxId == mailboxId, cancel);
        return await PassAsync([.. mails.Where(m => circles.Contains(SketchedLetter.CircleOf(m))).TakeLast(MostBesideNew)], known, cancel);
    }

    private async Task<SameTexts> PassAsync(IReadOnlyList<Envelope> mails, CommonShinglesRow? known, CancellationToken cancel)
    {
        var envelopes = mails.ToDictionary(m => m.Id);
        var texts = new SameTexts(mails.Count, known is null ? null : CommonShingles.FromBytes(known.Marks));
        foreach (var block in mails.Chunk(Block))
        {
            var letters = await LettersAsync(block.Select(m => m.Id), envelopes, cancel);
            var proposed = block.Where(m => letters.ContainsKey(m.Id)).Select(m => (Letter: letters[m.Id], Candidates: texts.Propose(letters[m.Id]))).ToList();
            var earlier = await LettersAsync(proposed.SelectMany(p => p.Candidates).Where(id => !letters.ContainsKey(id)).Distinct(), envelopes, cancel);
            foreach (var (letter, candidates) in proposed)
                texts.Settle(letter, candidates.Select(id => letters.GetValueOrDefault(id) ?? earlier.GetValueOrDefault(id)).OfType<SketchedLetter>());
        }

        return texts;
    }

    private async Task<Dictionary<long, SketchedLetter>> LettersAsync(
        IEnumerable<long> messages, Dictionary<long, Envelope> envelopes, CancellationToken cancel)
    {
        var ids = messages.ToArray();
        if (ids.Length == 0) return [];
        var rows = await db.Sketches.AsNoTracking().Where(s => ids.Contains(s.MessageId)).Select(s => new { s.MessageId, s.Hashes }).ToListAsync(cancel);
        return rows.ToDictionary(r => r.MessageId, r => new SketchedLetter(envelopes[r.MessageId], Sketch.FromBytes(r.Hashes)));
    }
}
