using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>What the sender wrote, without quotations and signature, in the forms the rules read.</summary>
/// <param name="Lines">Lines with something on them.</param>
/// <param name="Text">Their text, one line after the other.</param>
/// <param name="Folded">The same, folded.</param>
/// <param name="Subject">The subject, folded.</param>
/// <param name="Language">Two-letter code; empty where unknown.</param>
/// <param name="Words">Word lists of that language.</param>
internal sealed record Letter(IReadOnlyList<BodyLine> Lines, string Text, string Folded, string Subject, string Language, Lexicon Words)
{
    // Lists and counts say no more after this; a book pasted into a mail must not cost a second.
    private const int MaxCharacters = 60_000;

    /// <summary>Characters of the beginning in which an opener stands.</summary>
    private const int Opening = 400;

    /// <summary>The folded beginning.</summary>
    public ReadOnlySpan<char> Opener => Folded.AsSpan(0, Math.Min(Folded.Length, Opening));

    /// <summary>Takes the letter out of a message.</summary>
    public static Letter Of(IncomingMessage message, Zones zones)
    {
        var lines = new List<BodyLine>();
        var length = 0;
        foreach (var line in zones.In(Zone.Authored, Zone.Greeting))
        {
            if (string.IsNullOrWhiteSpace(line.Text)) continue;
            lines.Add(line);
            if ((length += line.Text.Length) > MaxCharacters) break;
        }

        var text = string.Join('\n', lines.Select(l => l.Text));
        if (text.Length > MaxCharacters) text = text[..MaxCharacters];
        var folded = FoldedText.Of(text);
        var subject = FoldedText.Of(message.Subject.Length > 1000 ? message.Subject[..1000] : message.Subject);
        var language = LanguageGuess.OfFolded(folded.Length > 40 ? folded : folded + subject);
        return new(lines, text, folded, subject, language, Lexicon.For(language));
    }
}
