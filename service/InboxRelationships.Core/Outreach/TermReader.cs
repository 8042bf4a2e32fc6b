using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// Picks a letter's rarer words: what is written with a capital inside a sentence, numbers, then long words; of Japanese, runs of one script.
/// Names of the letter's own people and their domains are left out: a form fills them in as well as a friend.
/// </summary>
internal static class TermReader
{
    private const int MaxCharacters = 20_000;
    private const int ShortestName = 3, ShortestWord = 7, ShortestNumber = 2, LongestTerm = 40;

    /// <summary>The rarer words of a letter, hashed.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="message">The message it stands in.</param>
    /// <param name="owner">Whose mailbox it is.</param>
    /// <param name="greeted">The owner's name as the greeting gives it; empty for none.</param>
    /// <param name="keys">The mailbox's keys.</param>
    public static LetterTerms Read(Letter letter, IncomingMessage message, Owner owner, string greeted, NameKeys keys)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var capitalsTell = letter.Language is not ("de" or "ja");
        Collect(letter.Text.AsSpan(0, Math.Min(letter.Text.Length, MaxCharacters)), capitalsTell, ranks);
        // In a subject capitals are a habit, not a name's mark.
        Collect(message.Subject.AsSpan(0, Math.Min(message.Subject.Length, 400)), false, ranks);
        foreach (var name in NamesOf(message.Envelope, owner)) ranks.Remove(name);
        var words = ranks.OrderByDescending(r => r.Value).ThenByDescending(r => r.Key.Length).ThenBy(r => r.Key, StringComparer.Ordinal).Take(LetterTerms.Most);
        return new(greeted.Length == 0 ? 0 : keys.OfTerm(FoldedText.Of(greeted)), [.. words.Select(w => keys.OfTerm(w.Key)).Distinct()]);
    }

    private static void Collect(ReadOnlySpan<char> text, bool capitalsTell, Dictionary<string, int> ranks)
    {
        var isBeginning = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                isBeginning |= text[at++] is '.' or '!' or '?' or ':' or '\n' or '"' or '“' or '„' or '«';
                continue;
            }

            var end = EndOf(text, at);
            if (RankOf(text[at..end], capitalsTell && !isBeginning) is var rank and > 0)
            {
                var word = text[at..end].ToString().ToLowerInvariant();
                ranks[word] = Math.Max(rank, ranks.GetValueOrDefault(word));
            }

            (isBeginning, at) = (false, end);
        }
    }

    // A word ends with its letters; Japanese, which writes without gaps, with its script.
    private static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var script = ScriptOf(text[start]);
        var end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && ScriptOf(text[end]) == script) end++;
        return end;
    }

    private static int ScriptOf(char c) => c switch
    {
        >= '\u3041' and <= '\u309F' => 1,
        >= '\u30A0' and <= '\u30FF' => 2,
        >= '\u3400' and <= '\u9FFF' => 3,
        _ => 0,
    };

    private static int RankOf(ReadOnlySpan<char> word, bool capitalTells)
    {
        if (word.Length > LongestTerm) return 0;
        if (ScriptOf(word[0]) is var script and > 0) return (script, word.Length) is (2, >= ShortestName) or (3, >= 2) ? 1 : 0;
        if (char.IsDigit(word[0])) return word.Length >= ShortestNumber ? 2 : 0;
        if (capitalTells && char.IsUpper(word[0]) && word.Length >= ShortestName) return 3;
        return word.Length >= ShortestWord ? 1 : 0;
    }

    /// <summary>The words of the names and addresses of a letter's people, in small letters.</summary>
    public static IReadOnlySet<string> NamesOf(Envelope envelope, Owner owner)
    {
        var people = envelope.Addressees.Take(20).Append(envelope.From).OfType<Participant>();
        return people.SelectMany(p => new[] { p.Name, p.Address }).Append(owner.DisplayName).OfType<string>()
            .SelectMany(n => n.ToLowerInvariant().Split([' ', '.', ',', '@', '-', '_', '\'', '"', '(', ')', '<', '>'], StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
    }
}
