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
        var answerers = AnswerersIn(archive, owner);
        foreach (var message in archive.ReadMessages(owner))
        {
            if (!labels.TryGetValue(message.Envelope.InternetMessageId, out var label) || message.Envelope.Direction == Direction.Out) continue;
            yield return new(
                archive.Name, source, label.Class, label.Author ?? message.Envelope.From?.Address ?? "", !isNeutral, message.Envelope,
                MessageReader.Read(message, owner),
                MessageReader.Read(message with { Headers = [.. message.Headers.Where(h => !IsOfLists(h))] }, owner),
                MessageReader.Read(message with { Headers = [] }, owner),
                LetterMarks.Of(message, owner))
            {
                History = SenderHistory.None with { AnswerersHere = answerers[message.Envelope.Id] },
                Lived = lived?.Histories[message.Envelope.InternetMessageId],
            };
        }
    }

    // Who wrote is hidden; at which addresses people answer each other is not.
    private static Dictionary<long, int> AnswerersIn(MailboxArchive archive, Owner owner)
    {
        var forums = new Forums(owner);
        var answerers = new Dictionary<long, int>();
        foreach (var mail in archive.ReadMessages(owner).Select(m => m.Envelope).Where(e => e.Direction == Direction.In).OrderBy(e => e.At).ThenBy(e => e.Id))
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
