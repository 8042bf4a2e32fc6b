namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>Another letter with the same text.</summary>
/// <param name="MessageId">Row key.</param>
/// <param name="At">When it came.</param>
public sealed record Twin(long MessageId, DateTimeOffset At);

/// <summary>Where else the text of a letter was met.</summary>
public sealed record SameText
{
    /// <summary>Nowhere.</summary>
    public static SameText None { get; } = new();

    /// <summary>Letters of the same sender in other conversations, newest first.</summary>
    public IReadOnlyList<Twin> OfSender { get; init; } = [];

    /// <summary>Letters of others at the sender's organisation, one each, newest first.</summary>
    public IReadOnlyList<Twin> OfColleagues { get; init; } = [];

    /// <summary>Of the owner's own letter: others it was sent to within a week, its own readers not counted.</summary>
    public int OwnReaders { get; init; }

    /// <summary>Other mailboxes of the organisation that got it; 0 below three, and where this is not counted.</summary>
    public int SeenBy { get; init; }

    /// <summary>Whether the text was received elsewhere too: then it was not written to its reader alone, however it is worded.</summary>
    public bool IsMetElsewhere => OfSender.Count + OfColleagues.Count + SeenBy > 0;

    /// <summary>All other copies that can be shown beside it, the sender's first.</summary>
    public IEnumerable<Twin> Twins => OfSender.Concat(OfColleagues);
}
