using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.Sync;

/// <summary>A message read to its end: what is kept of it, its content already let go.</summary>
internal sealed record ReadMessage(
    string GraphId, Envelope Envelope, DateTimeOffset ReceivedAt, DateTimeOffset SentAt, bool IsDraft, bool IsRead, bool HasAttachments,
    byte[] Traits, byte[]? Terms, byte[]? Sketch, byte[]? SharedSketch)
{
    /// <summary>Addressees over all lines, To first.</summary>
    public IEnumerable<(RecipientLine Line, Participant Who)> Recipients =>
        Envelope.To.Select(p => (RecipientLine.To, p))
            .Concat(Envelope.Cc.Select(p => (RecipientLine.Cc, p)))
            .Concat(Envelope.Bcc.Select(p => (RecipientLine.Bcc, p)));
}
