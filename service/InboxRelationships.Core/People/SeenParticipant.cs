namespace InboxRelationships.Core.People;

/// <summary>
/// Everything one mailbox saw of one address. Counts are of distinct messages and meetings; the owner's addresses are never among them.
/// </summary>
/// <param name="Address">The address, normalised.</param>
public sealed record SeenParticipant(string Address)
{
    /// <summary>Names shown beside the address, with how often; those of mail between people where there are any.</summary>
    public IReadOnlyDictionary<string, int> Names { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether <see cref="Names"/> were seen on mail between people; bulk alone proves no identity.</summary>
    public bool IsNamedBetweenPeople { get; init; }

    /// <summary>Messages between people it wrote to the owner.</summary>
    public int Wrote { get; init; }

    /// <summary>Bulk and automatic messages it sent.</summary>
    public int SentBulk { get; init; }

    /// <summary>Posts through lists it wrote.</summary>
    public int Posted { get; init; }

    /// <summary>Messages the owner addressed to it.</summary>
    public int WrittenTo { get; init; }

    /// <summary>Messages of others, between people, in which it stood beside the owner.</summary>
    public int Alongside { get; init; }

    /// <summary>Posts through lists that were addressed to it.</summary>
    public int PostedTo { get; init; }

    /// <summary>Posts through lists it handed on for somebody else.</summary>
    public int HandedOn { get; init; }

    /// <summary>Meetings it was invited to or organised.</summary>
    public int Invited { get; init; }

    /// <summary>It was booked as a room or device.</summary>
    public bool IsResource { get; init; }

    /// <summary>How its letters between people are signed, each form once.</summary>
    public IReadOnlyList<SeenSignature> Signatures { get; init; } = [];

    /// <summary>Addresses the owner wrote to in a conversation in which then this one answered, never seen there before.</summary>
    public IReadOnlySet<string> AnswersFor { get; init; } = new HashSet<string>();

    /// <summary>Conversations between people it was in.</summary>
    public IReadOnlySet<string> Conversations { get; init; } = new HashSet<string>();

    /// <summary>Keys of the messages between people it wrote.</summary>
    public IReadOnlySet<long> AuthorOf { get; init; } = new HashSet<long>();

    /// <summary>Keys of the messages between people that were addressed to it; of meetings it was on, their complement.</summary>
    public IReadOnlySet<long> RecipientOf { get; init; } = new HashSet<long>();

    /// <summary>Its first message between people, or meeting; null without.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>Its last.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>Messages and meetings it was on.</summary>
    public IEnumerable<long> On => AuthorOf.Concat(RecipientOf);

    /// <summary>How much it was in use between people; what decides which of several addresses is the primary one.</summary>
    public int Usage => Wrote + WrittenTo + Alongside + Invited;
}
