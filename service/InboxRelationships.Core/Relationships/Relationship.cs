namespace InboxRelationships.Core.Relationships;

/// <summary>One reason behind a figure, ready to show.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Text">One short sentence in the product's words.</param>
/// <param name="Weight">Its share of the figure (0–1, shares of one figure sum to at most 1).</param>
public sealed record Contribution(string Code, string Text, double Weight);

/// <summary>A first, last or notable contact, opened by its message or meeting.</summary>
public sealed record Milestone(DateTimeOffset At, Interactions.InteractionKind Kind, Mail.Direction Direction, long? MessageId, long? MeetingId);

/// <summary>What happened in one calendar month of the owner's zone.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Sent">Messages from the owner that count.</param>
/// <param name="Received">Messages to the owner that count.</param>
/// <param name="Meetings">Meetings held.</param>
/// <param name="Broadcasts">Bulk received, which counts for nothing.</param>
public sealed record MonthOfContact(DateOnly Month, int Sent, int Received, int Meetings, int Broadcasts);

/// <summary>Lifetime counts with one person.</summary>
public sealed record ContactCounts(int Sent, int Received, int Meetings, int BroadcastReceived);

/// <summary>Somebody the owner and a person both deal with.</summary>
/// <param name="PersonId">The third person.</param>
/// <param name="Together">Messages and meetings in which all three stood.</param>
/// <param name="Weight">The same, each discounted by 1/(size−1).</param>
public sealed record SharedContact(string PersonId, int Together, double Weight);

/// <summary>Everything the figures say of one person.</summary>
public sealed record Relationship
{
    /// <summary>Whose.</summary>
    public required string PersonId { get; init; }

    /// <summary>Strength S = √((O₅₆+ε)(I₅₆+ε)), ε = 0.2; 0.2 is a stranger's.</summary>
    public required double Strength { get; init; }

    /// <summary>
    /// The strength formula at a half-life of 365 days: how much there was over the years, where <see cref="Strength"/> tells of the last
    /// months.
    /// </summary>
    public double Lasting { get; init; }

    /// <summary>Percent of the owner's other people in contact who stand below, 0–100, ties at mid-rank; 0 without contact.</summary>
    public required double Percentile { get; init; }

    /// <summary>
    /// Position among the owner's people, from 1: by strength, which counts up to 1 only for who merely wrote to the owner.
    /// </summary>
    public required int Rank { get; init; }

    /// <summary>The circle they belong to.</summary>
    public required Layer Layer { get; init; }

    /// <summary>How it stands now.</summary>
    public required RelationshipState State { get; init; }

    /// <summary>What the tie is apart from how recent; null without real contact.</summary>
    public Depth? Depth { get; init; }

    /// <summary>
    /// Probability of contact both ways within 28 days, 0–1, by the trained model, set right by the mailbox's own past; null without real contact.
    /// </summary>
    public double? Probability28d { get; init; }

    /// <summary>Probability that the owner writes to them within 30 days, 0–1; null without real contact.</summary>
    public double? Writes30d { get; init; }

    /// <summary>Probability of any contact within 28 days, 0–1: whether a silence ends by itself; null without real contact.</summary>
    public double? Resumes28d { get; init; }

    /// <summary>Probability of contact within 60 days, 0–1, of a tie silent for 60 days or more; null for all others.</summary>
    public double? Reconnects60d { get; init; }

    /// <summary>Usual days between contact days; null with fewer than two.</summary>
    public double? CadenceDays { get; init; }

    /// <summary>
    /// Probability of a silence at least as long as the present one, by this person's own cadence, 0–1; null without real contact.
    /// </summary>
    public double? Surprise { get; init; }

    /// <summary>When the silence became longer than nineteen in twenty of this person's silences; null without real contact.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>What made the strength, heaviest first.</summary>
    public IReadOnlyList<Contribution> Because { get; init; } = [];

    /// <summary>First real contact; null when there was none.</summary>
    public Milestone? First { get; init; }

    /// <summary>Last real contact.</summary>
    public Milestone? Last { get; init; }

    /// <summary>Last meeting held.</summary>
    public Milestone? LastMeeting { get; init; }

    /// <summary>Lifetime counts.</summary>
    public required ContactCounts Counts { get; init; }

    /// <summary>The last 24 months, oldest first, always 24 entries.</summary>
    public IReadOnlyList<MonthOfContact> History { get; init; } = [];

    /// <summary>People both know, strongest first, at most twelve.</summary>
    public IReadOnlyList<SharedContact> Shared { get; init; } = [];

    /// <summary>Who brought the owner and them together; null when nobody was seen to.</summary>
    public Introduction? IntroducedBy { get; init; }

    /// <summary>Messages the owner wrote to them since their last sign of life that were never answered, newest last.</summary>
    public IReadOnlyList<long> Unanswered { get; init; } = [];
}
