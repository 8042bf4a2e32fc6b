using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>The buckets of a letter's words, each once. Nothing can be read out of them but how many there are.</summary>
/// <param name="All">In any language: what <see cref="RoundWords"/> weighs.</param>
/// <param name="IsKnown">Whether the letter's language is one that <see cref="WordModel.Shipped"/> was trained on.</param>
public sealed record LetterMarks(IReadOnlyList<int> All, bool IsKnown)
{
    private const int ShortNote = 400;

    /// <summary>Those of a known language, none of another: what <see cref="WordModel.Shipped"/> weighs.</summary>
    public IReadOnlyList<int> Known => IsKnown ? All : [];

    /// <summary>Reads a message's letter: what a model is trained on.</summary>
    public static LetterMarks Of(IncomingMessage message, Owner owner)
    {
        var zones = Zones.Of(message.Body, message.Envelope.From?.Name);
        return Of(message, owner, zones, Letter.Of(message, zones));
    }

    /// <summary>Reads a letter whose parts are known already.</summary>
    internal static LetterMarks Of(IncomingMessage message, Owner owner, Zones zones, Letter letter) =>
        new(WordMarks.Of(letter, message.Subject, zones.In(Zone.Signature), message.Envelope, owner), IsTrainedOn(letter));

    // A short note's language may stay unknown; its words are then weighed as far as they are known.
    private static bool IsTrainedOn(Letter letter) => letter.Language == "en" || (letter.Language.Length == 0 && letter.Folded.Length < ShortNote);
}
