using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Service.Storage;

/// <summary>What the owner said a message was. It hangs on the message and on nothing derived, so that no mining can lose it.</summary>
internal sealed class FeedbackRow
{
    public long MessageId { get; set; }
    public long MailboxId { get; set; }
    public OwnerSaid Said { get; set; }
    public DateTimeOffset At { get; set; }
}
