using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Real mailboxes, classed by the product's own code.</summary>
internal static class ArchiveMailbox
{
    /// <summary>The complete mailboxes among the archives: those whose owner wrote at all.</summary>
    public static IReadOnlyList<Mailbox> Read(string root) =>
        [.. MailboxArchive.Under(root).Select(Read).Where(m => m.All.Any(e => e.Direction == Direction.Out))];

    // Texts are let go at once; only traits stay.
    private static Mailbox Read(MailboxArchive archive)
    {
        var owner = archive.ReadOwner();
        (Envelope Envelope, MessageTraits Traits)[] messages =
        [
            .. archive.ReadMessages(owner)
                .Select(m => (m.Envelope, MessageReader.Read(m, owner).ReceivedBy(owner, m.Envelope)))
                .OrderBy(m => m.Envelope.At.UtcTicks).ThenBy(m => m.Envelope.Id),
        ];
        var model = new OutreachModel();
        return new("enron", archive.Name, owner,
            now => ArchiveClassing.Of(owner, model, [.. messages.TakeWhile(m => m.Envelope.At <= now)]),
            [.. messages.Select(m => m.Envelope)]);
    }
}
