using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Service.Storage;

/// <summary>A message without its content.</summary>
internal sealed class MessageRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }

    /// <summary>Immutable id.</summary>
    public required string GraphId { get; set; }

    /// <summary>The folder it is in; null once it left every synced folder. What happened stays in the ledger.</summary>
    public long? FolderId { get; set; }

    public required string InternetMessageId { get; set; }
    public required string ConversationId { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public DateTimeOffset SentAt { get; set; }
    public Direction Direction { get; set; }
    public long? FromId { get; set; }
    public long? SenderId { get; set; }
    public MeetingMail Meeting { get; set; }

    /// <summary>When Graph was asked which event a meeting message is about; null before.</summary>
    public DateTimeOffset? TiedAt { get; set; }

    /// <summary>The event a meeting message is about, by its id in Graph; null where there is none any more.</summary>
    public string? EventGraphId { get; set; }

    public bool IsMarkedReply { get; set; }

    /// <summary>Keyed hash of the normalised subject.</summary>
    public string? SubjectKey { get; set; }

    public bool IsDraft { get; set; }
    public bool IsRead { get; set; }
    public bool HasAttachments { get; set; }

    /// <summary>The folder's baseline in which it was last met.</summary>
    public int Baseline { get; set; }

    /// <summary>Graph said it left its folder; settled once every folder's round is through.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>What was seen of its content while it was in memory: JSON of `MessageTraits`.</summary>
    public byte[]? Traits { get; set; }

    /// <summary>Its rarer words, as `LetterTerms` writes them; null for none.</summary>
    public byte[]? Terms { get; set; }

    /// <summary>The version of the rules that saw it.</summary>
    public int TraitsVersion { get; set; }

    /// <summary>Whether its text might be read then; without the permission only headers and people spoke.</summary>
    public bool WithText { get; set; }

    public OutreachClass? Class { get; set; }

    /// <summary>JSON of the verdict with its reasons.</summary>
    public byte[]? Verdict { get; set; }
}

/// <summary>An address with a name, as it stood on messages and meetings; one row a distinct pair.</summary>
internal sealed class ParticipantRow
{
    public long Id { get; set; }
    public long MailboxId { get; set; }
    public required string Address { get; set; }

    /// <summary>Empty where no name stood there.</summary>
    public required string Name { get; set; }
}

/// <summary>One addressee of a message.</summary>
internal sealed class RecipientRow
{
    public long MessageId { get; set; }

    /// <summary>Place over all lines, To first.</summary>
    public int Position { get; set; }

    public RecipientLine Line { get; set; }
    public long ParticipantId { get; set; }
}

/// <summary>The header line an addressee stands in.</summary>
internal enum RecipientLine
{
    To,
    Cc,
    Bcc,
}
