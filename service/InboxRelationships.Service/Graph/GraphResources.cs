using System.Text.Json.Serialization;

namespace InboxRelationships.Service.Graph;

/// <summary>One page of a list or a delta round.</summary>
internal sealed record GraphPage<T> where T : class
{
    /// <summary>`@odata.nextLink`.</summary>
    public string? NextLink { get; init; }

    /// <summary>`@odata.deltaLink`.</summary>
    public string? DeltaLink { get; init; }

    /// <summary>Null where there was no list at all.</summary>
    public GraphItems<T>? Value { get; init; }
}

/// <summary>Graph's mark on an item that left the collection.</summary>
internal sealed record GraphRemoved(string? Reason);

/// <summary>`emailAddress` in its wrapper.</summary>
internal sealed record GraphRecipient(GraphEmailAddress? EmailAddress);

/// <summary>An address with its name.</summary>
internal sealed record GraphEmailAddress(string? Name, string? Address);

/// <summary>A mail folder.</summary>
internal sealed record GraphFolder
{
    public string? Id { get; init; }

    [JsonPropertyName("@removed")]
    public GraphRemoved? Removed { get; init; }

    public string? DisplayName { get; init; }
    public string? ParentFolderId { get; init; }
    public int? TotalItemCount { get; init; }
    public int? ChildFolderCount { get; init; }
}

/// <summary>A message; in a delta round what did not change may be missing.</summary>
internal sealed record GraphMessage
{
    public string? Id { get; init; }

    [JsonPropertyName("@removed")]
    public GraphRemoved? Removed { get; init; }

    [JsonPropertyName("@odata.type")]
    public string? ODataType { get; init; }

    public string? ParentFolderId { get; init; }
    public string? InternetMessageId { get; init; }
    public string? ConversationId { get; init; }
    public string? ReceivedDateTime { get; init; }
    public string? SentDateTime { get; init; }
    public GraphRecipient? From { get; init; }
    public GraphRecipient? Sender { get; init; }
    public IReadOnlyList<GraphRecipient>? ToRecipients { get; init; }
    public IReadOnlyList<GraphRecipient>? CcRecipients { get; init; }
    public IReadOnlyList<GraphRecipient>? BccRecipients { get; init; }
    public string? Subject { get; init; }
    public GraphBody? Body { get; init; }
    public bool? IsRead { get; init; }
    public bool? IsDraft { get; init; }
    public bool? HasAttachments { get; init; }
    public IReadOnlyList<GraphHeader>? InternetMessageHeaders { get; init; }

    /// <summary>What is asked for of every message.</summary>
    public static readonly string[] Select =
    [
        "id", "parentFolderId", "internetMessageId", "conversationId", "receivedDateTime", "sentDateTime", "from", "sender",
        "toRecipients", "ccRecipients", "bccRecipients", "subject", "isRead", "isDraft", "hasAttachments", "internetMessageHeaders",
    ];

    /// <summary>A delta round may repeat only what changed; such an item cannot stand alone.</summary>
    public bool IsWhole => ReceivedDateTime is not null && ConversationId is not null;
}

/// <summary>What only a meeting message has: which kind it is, what it answers, and the event it is about.</summary>
internal sealed record GraphMeetingMessage(string? MeetingMessageType, string? ResponseType, GraphEventId? Event);

/// <summary>The one thing that is read of an event that came along with something else.</summary>
internal sealed record GraphEventId(string? Id);

/// <summary>A body with its type, `text` or `html`.</summary>
internal sealed record GraphBody(string? ContentType, string? Content);

/// <summary>An internet header line.</summary>
internal sealed record GraphHeader(string? Name, string? Value);

/// <summary>An address-book card; in a delta round what did not change may be missing.</summary>
internal sealed record GraphContact
{
    public string? Id { get; init; }

    [JsonPropertyName("@removed")]
    public GraphRemoved? Removed { get; init; }

    public Told<string> DisplayName { get; init; }
    public Told<IReadOnlyList<GraphEmailAddress>> EmailAddresses { get; init; }
    public Told<string> CompanyName { get; init; }
    public Told<string> JobTitle { get; init; }
}

/// <summary>A folder of contacts.</summary>
internal sealed record GraphContactFolder(string? Id);

/// <summary>The mailbox's user.</summary>
internal sealed record GraphUser
{
    public string? Id { get; init; }

    [JsonPropertyName("@odata.type")]
    public string? ODataType { get; init; }

    public string? DisplayName { get; init; }
    public string? Mail { get; init; }
    public string? UserPrincipalName { get; init; }
    public string? UserType { get; init; }
    public bool? AccountEnabled { get; init; }
    public IReadOnlyList<string>? ProxyAddresses { get; init; }
}

/// <summary>The part of the mailbox settings that is used.</summary>
internal sealed record GraphMailboxSettings(string? TimeZone, GraphLocale? Language);

/// <summary>A locale such as `en-US`.</summary>
internal sealed record GraphLocale(string? Locale);

/// <summary>A subscription to changes.</summary>
internal sealed record GraphSubscription(string? Id, string? ExpirationDateTime);

/// <summary>Graph's error object in its wrapper.</summary>
internal sealed record GraphErrorAnswer(GraphError? Error);

/// <summary>Graph's error object.</summary>
internal sealed record GraphError(string? Code);
