namespace InboxRelationships.Service.Graph;

/// <summary>Why a request could not be answered, as far as the caller must act differently.</summary>
internal enum GraphFailureReason
{
    /// <summary>The cursor is no longer known: start that round anew.</summary>
    CursorExpired,

    /// <summary>The item or folder does not exist.</summary>
    NotFound,

    /// <summary>The mailbox is inactive, soft-deleted or on premises.</summary>
    MailboxGone,

    /// <summary>Sign-in or permission is refused.</summary>
    AccessDenied,

    /// <summary>The server stayed busy or unreachable for longer than the run may wait.</summary>
    Unavailable,

    /// <summary>The answer makes no sense: neither data nor a known error.</summary>
    Unintelligible,
}

/// <summary>An expected failure of Graph, after every retry the server allows.</summary>
internal sealed class GraphFailureException(GraphFailureReason reason, string message, Exception? inner = null) : Exception(message, inner)
{
    public GraphFailureReason Reason { get; } = reason;
}
