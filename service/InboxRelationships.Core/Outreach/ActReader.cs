using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads what a letter wants of its reader and what it thanks for, sentence by sentence.</summary>
internal static class ActReader
{
    private const int MaxAsks = 20;
    private const int LongestSentence = 600;

    /// <summary>Questions and requests directed at the reader.</summary>
    public static int Asks(Letter letter, GreetingTraits greeting)
    {
        // Somebody else was addressed by name; the owner only reads along.
        if (greeting.As == GreetedAs.OtherName) return 0;
        return Sentences(letter.Text).Where(s => IsAsk(s, letter.Words)).Take(MaxAsks).Count();
    }

    /// <summary>Whether it thanks for something done.</summary>
    public static bool Thanks(Letter letter) =>
        letter.Words["thanks"].IsIn(letter.Folded)
        && Sentences(letter.Text).Select(FoldedText.Of).Any(s => letter.Words["thanks"].IsIn(s) && !letter.Words["politeness"].IsIn(s));

    private static bool IsAsk(string sentence, Lexicon words)
    {
        var isQuestion = sentence[^1] is '?' or '？';
        var folded = FoldedText.Of(sentence);
        if (words["notforme"].IsIn(folded)) return false;
        return words["ask"].IsIn(folded) || (isQuestion && folded.AsSpan().Count(' ') >= 4);
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !EndsSentence(text, i)) continue;
            var end = Math.Min(i + 1, text.Length);
            var sentence = text[from..end].Trim();
            from = end;
            if (sentence.Length is > 6 and < LongestSentence) yield return sentence;
        }
    }

    // A line break inside a sentence is mere wrapping when the next line goes on in small letters.
    private static bool EndsSentence(string text, int i) => text[i] switch
    {
        '?' or '!' or '。' or '？' or '！' => true,
        '.' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]),
        '\n' => i + 1 == text.Length || !char.IsLower(text[i + 1]),
        _ => false,
    };
}
