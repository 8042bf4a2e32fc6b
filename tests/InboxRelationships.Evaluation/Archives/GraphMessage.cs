namespace InboxRelationships.Evaluation.Archives;

/// <summary>The properties of a Graph message that are read here.</summary>
internal sealed record GraphMessage(
    string InternetMessageId,
    string? Subject,
    string? ConversationId,
    DateTimeOffset ReceivedDateTime,
    GraphRecipient? From,
    GraphRecipient? Sender,
    IReadOnlyList<GraphRecipient>? ToRecipients,
    IReadOnlyList<GraphRecipient>? CcRecipients,
    IReadOnlyList<GraphRecipient>? BccRecipients,
    GraphBody? Body,
    IReadOnlyList<GraphHeader>? InternetMessageHeaders);

/// <summary>A recipient.</summary>
internal sealed record GraphRecipient(GraphAddress? EmailAddress);

/// <summary>An address.</summary>
internal sealed record GraphAddress(string? Name, string? Address);

/// <summary>A body.</summary>
internal sealed record GraphBody(string ContentType, string Content);

/// <summary>An internet header.</summary>
internal sealed record GraphHeader(string Name, string Value);

/// <summary>A mailbox's user.</summary>
internal sealed record GraphUser(string DisplayName, string Mail, string UserPrincipalName, IReadOnlyList<string>? ProxyAddresses);

/// <summary>A message's label.</summary>
internal sealed record Label(string InternetMessageId, string Class, string? Author);
