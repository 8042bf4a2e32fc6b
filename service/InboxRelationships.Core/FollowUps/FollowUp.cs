namespace InboxRelationships.Core.FollowUps;

/// <summary>What to do next. Export names are these in camel case.</summary>
public enum FollowUpKind
{
    /// <summary>A question to the owner stands open.</summary>
    NeedsReply,

    /// <summary>The owner asked and waits.</summary>
    AwaitingReply,

    /// <summary>A promise stands open.</summary>
    Promise,

    /// <summary>A meeting had no word after it.</summary>
    MeetingNoFollowUp,

    /// <summary>Thanks or a favour was never acknowledged.</summary>
    Thanks,

    /// <summary>A tie is past its rhythm.</summary>
    Overdue,

    /// <summary>A dormant tie worth reviving.</summary>
    Reconnect,

    /// <summary>A coming gathering with somebody the owner wants to reach or has not seen for long.</summary>
    Encounter,

    /// <summary>Two people who should know each other.</summary>
    Introduction,
}

/// <summary>One suggestion, ready to show; at most one of a kind for a person and message or meeting.</summary>
/// <param name="Kind">What.</param>
/// <param name="PersonId">With whom.</param>
/// <param name="MessageId">The message behind it, if any.</param>
/// <param name="MeetingId">The meeting behind it, if any.</param>
/// <param name="DueAt">By when.</param>
/// <param name="Score">For ordering, higher first, 0–1.</param>
/// <param name="Reason">One short sentence in the product's words.</param>
public sealed record FollowUp(
    FollowUpKind Kind,
    string PersonId,
    long? MessageId,
    long? MeetingId,
    DateTimeOffset? DueAt,
    double Score,
    string Reason);
