using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>The buckets of a letter's words, each once. Nothing can be read out of them but how many there are.</summary>
/// <param name="All">Of words, their pairs, pieces and frames in any language: what <see cref="WordModel.Round"/> weighs.</param>
/// <param name="Words">How many of them, the first, are of words and pairs.</param>
/// <param name="IsKnown">Whether the letter's language is one that <see cref="WordModel.Many"/> was trained on.</param>
public sealed record LetterMarks(int[] All, int Words, bool IsKnown)
{
    private const int ShortNote = 400;

    // Of a book the beginning says enough of how its author speaks.
    private const int MostCharacters = 6000;

    /// <summary>The words of a known language, none of another: what <see cref="WordModel.Many"/> weighs.</summary>
    public IReadOnlyList<int> Known => new ArraySegment<int>(All, 0, IsKnown ? Words : 0);

    /// <summary>Reads a message's letter: what a model is trained on.</summary>
    public static LetterMarks Of(IncomingMessage message, Owner owner)
    {
        var zones = Zones.Of(message.Body, message.Envelope.From?.Name);
        return Of(message, owner, zones, Letter.Of(message, zones));
    }

    /// <summary>Reads a letter whose parts are known already.</summary>
    internal static LetterMarks Of(IncomingMessage message, Owner owner, Zones zones, Letter letter)
    {
        var names = WordMarks.NamesOf(message.Envelope, owner);
        using var set = new MarkSet();
        WordMarks.Read(set, letter, message.Subject, zones.In(Zone.Signature), names);
        var words = set.Marks.Count;
        var smallWords = SmallWords.For(letter.Language);
        foreach (var text in new[] { message.Subject, letter.Text })
        {
            var beginning = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
            WordPieces.Read(set, beginning, names);
            WordFrames.Read(set, beginning, names, smallWords);
        }

        return new([.. set.Marks], words, IsTrainedOn(letter));
    }

    // A short note's language may stay unknown; its words are then weighed as far as they are known.
    private static bool IsTrainedOn(Letter letter) => letter.Language == "en" || (letter.Language.Length == 0 && letter.Folded.Length < ShortNote);
}
