using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Acts;

/// <summary>Finds again the sentences in which something was asked, promised or thanked for: of an act only its place in the letter is kept.</summary>
internal sealed class ActSentences(LetterFetching letters, IOptions<GraphOptions> options)
{
    /// <summary>They stand beside the letter itself, so the longer ones are cut.</summary>
    private const int Longest = 200;

    /// <summary>A letter's sentences that are acts, in order; none where its text may not be read, or was read by other rules than now.</summary>
    /// <exception cref="GraphFailureException">Graph did not give it.</exception>
    public async Task<IReadOnlyList<ActSentence>> OfAsync(InboxDb db, MailboxRow mailbox, MessageRow letter, CancellationToken cancel)
    {
        if (!options.Value.ReadsBodies || letter.TraitsVersion != MessageTraits.CurrentVersion) return [];
        var positions = await db.Acts.Where(a => a.MessageId == letter.Id).Select(a => a.Position).Distinct().ToListAsync(cancel);
        if (positions.Count == 0) return [];
        var fetched = await letters.OfAsync(mailbox, letter, cancel);
        return [.. Sentences.Of(fetched.Body, fetched.Zones).Where(s => positions.Contains(s.Position)).Select(s => new ActSentence(s.Position, Cut(s.Text)))];
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest) return text;
        var end = text.LastIndexOf(' ', Longest);
        // A text without spaces is cut anywhere but within a character.
        if (end <= 0) end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{text[..end]} …";
    }
}

/// <summary>One sentence of a letter.</summary>
/// <param name="Position">Its number among the letter's sentences.</param>
/// <param name="Text">Its words, cut where it is long.</param>
public sealed record ActSentence(int Position, string Text);
