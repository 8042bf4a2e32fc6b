using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>Sketches a message while its body is in memory.</summary>
public static class SketchReader
{
    /// <summary>
    /// The sketch of a letter; null for what needs none or tells nothing: mail of software and of lists, answers, and texts too short.
    /// Bounded in time by the text's beginning that is read.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="traits">What was seen of it.</param>
    /// <param name="zones">Its body, divided.</param>
    /// <param name="owner">Whose mailbox it lies in.</param>
    /// <param name="key">The mailbox's key.</param>
    /// <param name="shared">The organisation's key; null where nothing is counted among colleagues.</param>
    public static ReadSketch? Read(IncomingMessage message, MessageTraits traits, Zones zones, Owner owner, SketchKey key, SketchKey? shared = null)
    {
        if (!IsLetter(message.Envelope, traits)) return null;
        var shingles = Shingles.Of(message, zones, owner);
        if (shingles.Count < Sketch.FewestShingles) return null;
        var hashes = shingles.Select(s => key.HashOf(s)).ToList();
        return new(Sketch.Of(hashes), shared is not null && IsToOneReader(message.Envelope, traits) ? SharedSketch.Of(shingles, hashes, shared) : null);
    }

    // An answer repeats what it answers where a client marked no quotation, and lists say themselves that many read them.
    private static bool IsLetter(Envelope envelope, MessageTraits traits) =>
        traits.Automatic == AutomaticMail.None
        && envelope.Meeting == MeetingMail.None
        && traits.Headers is { ListPost: false, ListServer: false, ListId: false, ListUnsubscribe: false, Bulk: false }
        && (traits.Body.FalseReply || !(envelope.IsMarkedReply || traits.Headers.AnswersMail));

    // What names its readers hides nothing: that colleagues have it too is no news.
    private static bool IsToOneReader(Envelope envelope, MessageTraits traits) =>
        envelope.Direction == Direction.In && traits.Receipt.To + traits.Receipt.Cc <= 1;
}

/// <summary>What is kept of a letter to recognise its text.</summary>
/// <param name="Sketch">Comparable within the mailbox.</param>
/// <param name="Shared">Countable in the organisation; null where nothing is.</param>
public sealed record ReadSketch(Sketch Sketch, SharedSketch? Shared);
