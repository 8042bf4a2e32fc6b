using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Interactions;

/// <summary>What really happened between the owner and a person. Names are the ledger's and the export's.</summary>
public enum InteractionKind
{
    /// <summary>A message to one person alone.</summary>
    WrittenAlone,

    /// <summary>A message to a few, this person among those it was addressed to.</summary>
    WrittenToFew,

    /// <summary>This person, or the owner, only stood in copy or among many.</summary>
    Copied,

    /// <summary>Met with nobody else.</summary>
    MetAlone,

    /// <summary>Met among up to eight.</summary>
    MetInGroup,

    /// <summary>Met in a crowd of more than eight.</summary>
    MetInCrowd,

    /// <summary>Bulk, automatic or list mail: recorded, weighs nothing.</summary>
    Broadcast,

    /// <summary>
    /// An invitation that came to nothing (declined, cancelled, all-day, free time), or a meeting's own mail. Recorded, weighs nothing.
    /// </summary>
    Unmet,
}

/// <summary>One entry of the ledger: one person's share in one message or meeting.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Direction">Who acted: the owner (out) or the person (in). Meetings: who organised.</param>
/// <param name="At">When it was sent, received or began.</param>
/// <param name="Weight">Mass m_e of the strength formula, in units of mail; 0 for what does not count.</param>
/// <param name="MessageId">Row key of the message; null for a meeting.</param>
/// <param name="MeetingId">Row key of the meeting; null for a message.</param>
/// <param name="Why">Why it weighs nothing or less, in words; null where it counts in full.</param>
public sealed record Interaction(
    string PersonId,
    InteractionKind Kind,
    Direction Direction,
    DateTimeOffset At,
    double Weight,
    long? MessageId,
    long? MeetingId,
    string? Why)
{
    /// <summary>Minutes spent together, 60 at most; 0 for what is no meeting held.</summary>
    public double MinutesMet { get; init; }

    /// <summary>What the owner answered to a meeting, or that they organised it; null for mail.</summary>
    public Attendance? OwnerAnswer { get; init; }

    /// <summary>What the person answered to a meeting, or that they organised it; null for mail.</summary>
    public Attendance? TheirAnswer { get; init; }

    /// <summary>How long the other side took to answer this message in its thread; null without an answer.</summary>
    public TimeSpan? AnsweredAfter { get; init; }

    /// <summary>
    /// Whether the two were really in contact: not bulk, not an invitation that came to nothing. A real contact may still weigh nothing,
    /// where its thread had its share that day.
    /// </summary>
    public bool IsReal => Kind is not (InteractionKind.Broadcast or InteractionKind.Unmet);

    /// <summary>Whether it is a meeting that took place.</summary>
    public bool IsMeeting => Kind is InteractionKind.MetAlone or InteractionKind.MetInGroup or InteractionKind.MetInCrowd;
}
