using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>One thing that took place between the owner and an address.</summary>
/// <param name="At">When.</param>
/// <param name="Direction">Who acted; the owner at a meeting.</param>
/// <param name="Others">How many besides the two took part.</param>
/// <param name="MessageId">Row key of the message.</param>
/// <param name="MeetingId">Row key of the meeting.</param>
/// <param name="SubjectKey">Key of the message's subject.</param>
internal sealed record Trace(DateTimeOffset At, Direction Direction, int Others, long? MessageId, long? MeetingId, string? SubjectKey)
{
    /// <summary>Whether the owner took part in it by doing something: wrote, or met.</summary>
    public bool IsOwners => Direction == Direction.Out;
}
