using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.FollowUps;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Service.Storage;

// Everything here is derived from the other rows and can be rebuilt from them with equal results.

/// <summary>A person with the figures the pane shows.</summary>
internal sealed class PersonRow
{
    public long MailboxId { get; set; }
    public required string PersonId { get; set; }
    public required string DisplayName { get; set; }
    public PersonKind Kind { get; set; }
    public double Strength { get; set; }
    public int Rank { get; set; }
    public Layer Layer { get; set; }
    public RelationshipState State { get; set; }

    /// <summary>JSON of the core's `Person`.</summary>
    public required byte[] Identity { get; set; }

    /// <summary>JSON of the core's `Relationship`.</summary>
    public required byte[] Figures { get; set; }
}

/// <summary>Whose an address is.</summary>
internal sealed class PersonAddressRow
{
    public long MailboxId { get; set; }
    public required string Address { get; set; }
    public required string PersonId { get; set; }
}

/// <summary>One entry of the ledger.</summary>
internal sealed class InteractionRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }
    public required string PersonId { get; set; }
    public InteractionKind Kind { get; set; }
    public Direction Direction { get; set; }
    public DateTimeOffset At { get; set; }
    public double Weight { get; set; }
    public long? MessageId { get; set; }
    public long? EventId { get; set; }
    public string? Why { get; set; }

    /// <summary>Hours until the other side answered this message; null without an answer.</summary>
    public double? AnsweredAfter { get; set; }

    public Attendance? OwnerAnswer { get; set; }
    public Attendance? TheirAnswer { get; set; }
}

/// <summary>Something asked, promised, given or thanked for; never its text.</summary>
internal sealed class ActRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }
    public required string PersonId { get; set; }
    public ActKind Kind { get; set; }
    public Direction Direction { get; set; }
    public DateTimeOffset At { get; set; }
    public long MessageId { get; set; }

    /// <summary>Number of its sentence in the letter.</summary>
    public int Position { get; set; }

    public DateTimeOffset? DueAt { get; set; }
    public ActStatus Status { get; set; }
    public long? ClosedByMessageId { get; set; }
    public long? ClosedByEventId { get; set; }
}

/// <summary>One suggestion.</summary>
internal sealed class FollowUpRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }
    public FollowUpKind Kind { get; set; }
    public required string PersonId { get; set; }
    public long? MessageId { get; set; }
    public long? EventId { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public double Score { get; set; }
    public required string Reason { get; set; }
}
