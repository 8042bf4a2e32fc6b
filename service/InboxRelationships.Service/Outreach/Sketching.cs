using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Service.Outreach;

/// <summary>What one run sketches with.</summary>
/// <param name="Key">The mailbox's key.</param>
/// <param name="Shared">The organisation's; null where nothing is counted.</param>
/// <param name="Oldest">Older letters are not sketched.</param>
internal sealed record Sketching(SketchKey Key, SketchKey? Shared, DateTimeOffset Oldest)
{
    /// <summary>The sketch of a letter while its body is in memory; null where it needs none.</summary>
    public ReadSketch? Of(IncomingMessage message, MessageTraits traits, Zones zones, Owner owner) =>
        message.Envelope.At < Oldest ? null : SketchReader.Read(message, traits, zones, owner, Key, Shared);
}
