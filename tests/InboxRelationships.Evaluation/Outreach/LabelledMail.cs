using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Reads the labelled messages of archives. Texts are let go at once; only traits stay.</summary>
internal static class LabelledMail
{
    /// <summary>All labelled received messages under a folder, and the planted letters in its mailboxes that have a past.</summary>
    public static IReadOnlyList<LabelledMessage> Read(string root) => [.. MailboxArchive.Under(root).SelectMany(Read)];

    private static IEnumerable<LabelledMessage> Read(MailboxArchive archive)
    {
        var lived = archive.Name.StartsWith("enron/", StringComparison.Ordinal) ? new LivedMailbox(archive) : null;
        return Labelled(archive, lived).Concat(lived is null ? [] : new LetterPlanting(lived).Plant(PlantedLetters.All));
    }

    private static IEnumerable<LabelledMessage> Labelled(MailboxArchive archive, LivedMailbox? lived)
    {
        var owner = archive.ReadOwner();
        var labels = archive.ReadLabels();
        var isNeutral = owner.Addresses.All(a => a.EndsWith(".example", StringComparison.Ordinal));
        var source = isNeutral ? archive.Name[(archive.Name.IndexOf('/') + 1)..] : archive.Name[..archive.Name.IndexOf('/')];
        var (labelled, received) = (new List<LabelledMessage>(), new List<Envelope>());
        foreach (var message in archive.ReadMessages(owner).Where(m => m.Envelope.Direction == Direction.In))
        {
            received.Add(message.Envelope);
            if (!labels.TryGetValue(message.Envelope.InternetMessageId, out var label)) continue;
            labelled.Add(new(
                archive.Name, source, label.Class, label.Author ?? message.Envelope.From?.Address ?? "", !isNeutral, message.Envelope,
                MessageReader.Read(message, owner),
                MessageReader.Read(message with { Headers = [.. message.Headers.Where(h => !IsOfLists(h))] }, owner),
                MessageReader.Read(message with { Headers = [] }, owner),
                LetterMarks.Of(message, owner))
            { Lived = lived?.Histories[message.Envelope.InternetMessageId] });
        }

        var answerers = AnswerersTo(received, owner);
        return labelled.Select(m => m with { History = SenderHistory.None with { AnswerersHere = answerers[m.Envelope.Id] } });
    }

    // Who wrote is hidden; at which addresses people answer each other is not.
    private static Dictionary<long, int> AnswerersTo(IEnumerable<Envelope> received, Owner owner)
    {
        var forums = new Forums(owner);
        var answerers = new Dictionary<long, int>();
        foreach (var mail in received.OrderBy(e => e.At).ThenBy(e => e.Id))
        {
            answerers[mail.Id] = forums.AnswerersBefore(mail);
            forums.Note(mail);
        }

        return answerers;
    }

    private static bool IsOfLists(MessageHeader header) =>
        header.Name.StartsWith("List-", StringComparison.OrdinalIgnoreCase)
        || header.Name.ToLowerInvariant() is "precedence" or "x-beenthere" or "x-mailman-version" or "mailing-list" or "x-mailing-list"
            or "x-google-group-id" or "x-ezmlm-id" or "errors-to" or "x-loop" or "return-path" or "sender" or "delivered-to";
}
