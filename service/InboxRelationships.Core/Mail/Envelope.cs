namespace InboxRelationships.Core.Mail;

/// <summary>Whether the owner wrote a message or received it.</summary>
public enum Direction
{
    /// <summary>Somebody else wrote it.</summary>
    In,

    /// <summary>The owner wrote it, from any of the owner's addresses.</summary>
    Out,
}

/// <summary>What a meeting message is; <see cref="None"/> for ordinary mail.</summary>
public enum MeetingMail
{
    /// <summary>Ordinary mail.</summary>
    None,

    /// <summary>An invitation or its update.</summary>
    Request,

    /// <summary>The organiser called the meeting off.</summary>
    Cancelled,

    /// <summary>An attendee accepted.</summary>
    Accepted,

    /// <summary>An attendee accepted tentatively.</summary>
    Tentative,

    /// <summary>An attendee declined.</summary>
    Declined,
}

/// <summary>Who wrote to whom, when, in which conversation: a message without its content, as it is kept at rest.</summary>
public sealed record Envelope
{
    private const int MostByWhich = 20;

    /// <summary>The row's key in the store; stable while the message lives.</summary>
    public required long Id { get; init; }

    /// <summary>The Message-ID with its angle brackets; identifies the message across folders and mailboxes.</summary>
    public required string InternetMessageId { get; init; }

    /// <summary>Graph's conversation id; messages of one thread share it.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When it was sent (for the owner's own) or received.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Written by the owner or received.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The author; null on mail that names none.</summary>
    public Participant? From { get; init; }

    /// <summary>Who submitted it, where that differs from the author (an assistant, a list).</summary>
    public Participant? Sender { get; init; }

    /// <summary>Addressees in the To line, in order.</summary>
    public IReadOnlyList<Participant> To { get; init; } = [];

    /// <summary>Addressees in the Cc line, in order.</summary>
    public IReadOnlyList<Participant> Cc { get; init; } = [];

    /// <summary>Addressees that every reader sees: those of the To line, then those of the Cc line.</summary>
    public IEnumerable<Participant> Addressees => To.Concat(Cc);

    /// <summary>Those by whom it came to an owner it does not name, as a list's or a group's address: the first 20; nobody where it names the owner.</summary>
    public IEnumerable<Participant> ByWhich(Owner owner) => Addressees.Any(p => owner.Owns(p.Address)) ? [] : Addressees.Take(MostByWhich);

    /// <summary>Addressees in the Bcc line, in order; known for the owner's own mail only.</summary>
    public IReadOnlyList<Participant> Bcc { get; init; } = [];

    /// <summary>What kind of meeting message it is.</summary>
    public MeetingMail Meeting { get; init; }

    /// <summary>Whether the subject starts with a reply mark ("Re:", "AW:", …).</summary>
    public bool IsMarkedReply { get; init; }

    /// <summary>Keyed hash of the normalised subject; equal for messages that share it. Null without a subject.</summary>
    public string? SubjectKey { get; init; }
}
