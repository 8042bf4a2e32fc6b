using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.People;

/// <summary>A mailbox with its messages classed as the service classes them.</summary>
/// <param name="Name">The archive's name.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Messages">All messages.</param>
internal sealed record ReadMailbox(string Name, Owner Owner, IReadOnlyList<LedgerMessage> Messages)
{
    private const int FewestSent = 50;

    private readonly Lazy<IReadOnlyList<SeenParticipant>> _seen = new(() => ParticipantCensus.Take(Owner, Messages, []));

    /// <summary>What the mailbox saw of each address.</summary>
    public IReadOnlyList<SeenParticipant> Seen => _seen.Value;

    /// <summary>The mailboxes of owners who write, in order.</summary>
    public static IReadOnlyList<ReadMailbox> Under(string root)
    {
        var model = new OutreachModel();
        return
        [
            .. MailboxArchive.Under(root).AsParallel().AsOrdered().Select(a => Read(a, model))
                .Where(m => m.Messages.Count(x => x.Envelope.Direction == Direction.Out) >= FewestSent),
        ];
    }

    private static ReadMailbox Read(MailboxArchive archive, OutreachModel model)
    {
        var owner = archive.ReadOwner();
        var messages = archive.ReadMessages(owner).Select(m => (m.Envelope, MessageReader.Read(m, owner).ReceivedBy(owner, m.Envelope))).ToList();
        return new(archive.Name, owner, ArchiveClassing.Of(owner, model, messages));
    }

    /// <summary>Everybody on a message but in what role.</summary>
    public static IEnumerable<Participant> On(LedgerMessage message) =>
        (message.Envelope.From is { } from ? [from] : Array.Empty<Participant>())
            .Concat(message.Envelope.To).Concat(message.Envelope.Cc).Concat(message.Envelope.Bcc);

    /// <summary>The message with other participants.</summary>
    public static LedgerMessage With(LedgerMessage message, Func<Participant, Participant> turned)
    {
        var e = message.Envelope;
        return message with
        {
            Envelope = e with
            {
                From = e.From is { } from ? turned(from) : null,
                Sender = e.Sender is { } sender ? turned(sender) : null,
                To = [.. e.To.Select(turned)],
                Cc = [.. e.Cc.Select(turned)],
                Bcc = [.. e.Bcc.Select(turned)],
            },
        };
    }
}
