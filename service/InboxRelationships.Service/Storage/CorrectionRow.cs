using InboxRelationships.Core.People;

namespace InboxRelationships.Service.Storage;

/// <summary>
/// Something the owner set right about who is who. It hangs on addresses and on nothing derived, so that neither sync nor mining can lose it;
/// rows are only ever added, and taken back act by act.
/// </summary>
internal sealed class CorrectionRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }

    /// <summary>What was said at once, counted up within the mailbox; of two acts that contradict each other the later holds.</summary>
    public long Act { get; set; }

    public CorrectionKind Kind { get; set; }
    public required string Address { get; set; }
    public string Other { get; set; } = "";
    public string Text { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
