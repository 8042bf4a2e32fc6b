namespace InboxRelationships.Service.Storage;

/// <summary>Where a delta round stands; written in the same transaction as the page it follows.</summary>
internal sealed class CursorRow
{
    public long MailboxId { get; set; }

    /// <summary>What is paged: <c>folders</c>, <c>events</c>, <c>messages:ID</c>, <c>contacts:ID</c>.</summary>
    public required string Scope { get; set; }

    /// <summary>The next or delta link; null before the first page and after an expiry.</summary>
    public string? Link { get; set; }

    /// <summary>The link starts the next round; otherwise the round is unfinished.</summary>
    public bool IsRoundComplete { get; set; }

    /// <summary>Counts the times reading began from an empty cursor; rows not met in the newest baseline are stale.</summary>
    public int Baseline { get; set; }

    /// <summary>Pages of a large folder's list read without a gap, newest first, before its delta; see `Backfill`.</summary>
    public int Backfilled { get; set; }

    /// <summary>The newest baseline has not reached its first delta link yet.</summary>
    public bool IsFreshBaseline { get; set; }

    /// <summary>The round at hand is the first after a baseline: it may say that items left which the baseline passed while they were away.</summary>
    public bool FollowsBaseline { get; set; }

    public DateTimeOffset? LastRoundAt { get; set; }
    public DateTimeOffset? LastChangeAt { get; set; }

    /// <summary>Why the last round is not complete, in words; null when it is.</summary>
    public string? Gap { get; set; }

    /// <summary>Items of the newest baseline that made no sense and are left out.</summary>
    public int Unreadable { get; set; }
}
