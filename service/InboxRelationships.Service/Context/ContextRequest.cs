namespace InboxRelationships.Service.Context;

/// <summary>An address as the mail client names it.</summary>
public sealed record AddressOnItem(string Address, string? Name = null);

/// <summary>What the pane stands beside: a message being read or written, or an appointment. Any subset identifies it.</summary>
public sealed record ContextRequest
{
    /// <summary>Whose mailbox; may be left out while only one is configured.</summary>
    public string? Mailbox { get; init; }

    /// <summary>Message-ID with angle brackets.</summary>
    public string? InternetMessageId { get; init; }

    /// <summary>REST id of the message or event, immutable or default form.</summary>
    public string? ItemId { get; init; }

    /// <summary>Graph's conversation id.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Author of the message, organiser of the appointment.</summary>
    public AddressOnItem? From { get; init; }

    /// <summary>Addressees, or required attendees.</summary>
    public IReadOnlyList<AddressOnItem> To { get; init; } = [];

    /// <summary>In copy, or optional attendees.</summary>
    public IReadOnlyList<AddressOnItem> Cc { get; init; } = [];

    /// <summary>Used to find the message, never stored.</summary>
    public string? Subject { get; init; }

    /// <summary>When a message was received, or an appointment begins.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Whose card to show; left out, the author's or the first other participant's.</summary>
    public string? PersonId { get; init; }
}
