using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>Where an act stands. Export names are these in camel case.</summary>
public enum ActStatus
{
    /// <summary>An answer, a fulfilment or a word of notice is owed.</summary>
    Open,

    /// <summary>It was answered, kept or acknowledged.</summary>
    Closed,

    /// <summary>Whoever asked said that it is no longer needed.</summary>
    CalledOff,

    /// <summary>Nothing is owed for it: what was delivered, offered or introduced stands for itself.</summary>
    Done,
}

/// <summary>An act between the owner and a person.</summary>
/// <param name="Kind">What.</param>
/// <param name="PersonId">With whom.</param>
/// <param name="Direction">Out: the owner did it. In: the person did.</param>
/// <param name="At">When.</param>
/// <param name="MessageId">Row key of its message.</param>
/// <param name="Position">Number of its sentence among the letter's sentences.</param>
/// <param name="DueAt">By when, where it says so.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ClosedBy">Row key of the message that closed it; null while open and where a meeting did.</param>
/// <param name="ClosedByMeeting">Row key of the meeting that closed it.</param>
public sealed record Act(
    ActKind Kind, string PersonId, Direction Direction, DateTimeOffset At, long MessageId, int Position, DateTimeOffset? DueAt,
    ActStatus Status, long? ClosedBy = null, long? ClosedByMeeting = null);
