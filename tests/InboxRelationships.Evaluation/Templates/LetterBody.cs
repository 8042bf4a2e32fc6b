using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Templates;

/// <summary>A real letter's own text with its sketch.</summary>
/// <param name="Mailbox">Which mailbox it lies in.</param>
/// <param name="Envelope">Who, to whom, when.</param>
/// <param name="Text">The authored lines.</param>
/// <param name="Sketch">Of the whole message, as the product makes it.</param>
/// <param name="Label">What the corpus says of it; null where nothing.</param>
internal sealed partial record LetterBody(int Mailbox, Envelope Envelope, string Text, Sketch Sketch, string? Label)
{
    /// <summary>A key for measuring: any will do.</summary>
    public static SketchKey Key { get; } = new([1, 2, 3, 4, 5, 6, 7, 8]);

    /// <summary>Words of the text.</summary>
    public int Words { get; } = Word().Count(Text);

    /// <summary>The letters of an archive that are sketched, oldest first, each Message-ID once.</summary>
    public static IReadOnlyList<LetterBody> Of(MailboxArchive archive, int mailbox)
    {
        var (owner, labels) = (archive.ReadOwner(), archive.ReadLabels());
        return
        [
            .. archive.ReadMessages(owner).DistinctBy(m => m.Envelope.InternetMessageId)
                .Select(m => Of(m, owner, mailbox, labels.GetValueOrDefault(m.Envelope.InternetMessageId)?.Class))
                    .OfType<LetterBody>().OrderBy(l => l.Envelope.At),
        ];
    }

    private static LetterBody? Of(IncomingMessage message, Owner owner, int mailbox, string? label)
    {
        var zones = Zones.Of(message);
        return SketchReader.Read(message, MessageReader.Read(message, owner, divided: zones), zones, owner, Key) is { } read
            ? new(mailbox, message.Envelope, string.Join('\n', zones.In(Zone.Authored).Select(l => l.Text)), read.Sketch, label)
            : null;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
