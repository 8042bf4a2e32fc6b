using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>A letter whose text is compared with others.</summary>
/// <param name="Envelope">Who, to whom, when.</param>
/// <param name="Sketch">Of its text.</param>
public sealed record SketchedLetter(Envelope Envelope, Sketch Sketch)
{
    /// <summary>Row key.</summary>
    public long Id => Envelope.Id;

    /// <summary>Whose letters it is compared with.</summary>
    internal string Circle => CircleOf(Envelope);

    /// <summary>Whose letters a letter is compared with: the owner's own, those of the sender's organisation, or the sender's alone.</summary>
    public static string CircleOf(Envelope envelope) => envelope.Direction == Direction.Out ? ""
        : AuthorOf(envelope) is not { } author ? $"#{envelope.Id}" : MailboxAddress.IsPublic(author) ? author : MailboxAddress.FamilyOf(author);

    /// <summary>Who wrote a letter, in one spelling.</summary>
    internal static string? AuthorOf(Envelope envelope) => envelope.From is { } from ? MailboxAddress.Canonical(from.Address) : null;
}
