using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// What the mailbox knew of a message's sender when the message came, and what the owner did with it afterwards. All counts are as of the
/// message's time; mail of every class counts. Of the owner's own mail only <see cref="SameSubjectRecipients"/>,
/// <see cref="Texts"/> and <see cref="Said"/> are told.
/// </summary>
public sealed record SenderHistory
{
    /// <summary>Nothing is known: the history is empty or may not be looked at.</summary>
    public static SenderHistory None { get; } = new();

    /// <summary>Messages received from the sender before.</summary>
    public int ReceivedBefore { get; init; }

    /// <summary>Messages the owner sent to the sender before.</summary>
    public int SentBefore { get; init; }

    /// <summary>Messages the owner sent before to anybody at the sender's organisation; 0 for public mail providers.</summary>
    public int SentToDomainBefore { get; init; }

    /// <summary>The owner answered the sender in this conversation afterwards. Clears a suspicion.</summary>
    public bool OwnerAnswered { get; init; }

    /// <summary>The message continues a conversation in which the owner wrote before.</summary>
    public bool OwnerWroteInThread { get; init; }

    /// <summary>Days since word last went from one side to the other and back; null when it never did.</summary>
    public double? DaysSinceTwoWay { get; init; }

    /// <summary>Days since the last message either way; null when there was none.</summary>
    public double? DaysSinceAny { get; init; }

    /// <summary>The sender stands in the owner's address book.</summary>
    public bool IsContact { get; init; }

    /// <summary>Of the sender's earlier messages, how many looked sent to many.</summary>
    public int BulkBefore { get; init; }

    /// <summary>How much of its rarer words was met before.</summary>
    public TermOverlap Terms { get; init; } = TermOverlap.None;

    /// <summary>It greets the owner by name, but not by one this sender used before.</summary>
    public bool GreetedOtherwise { get; init; }

    /// <summary>It greets the owner by a name that nobody used, though many greet by name.</summary>
    public bool GreetedLikeNobody { get; init; }

    /// <summary>Different other addressees the sender's earlier messages had, up to 500.</summary>
    public int FanOut { get; init; }

    /// <summary>For the owner's own mail: others to whom a message of the same subject went within a day, this one's addressees not counted.</summary>
    public int SameSubjectRecipients { get; init; }

    /// <summary>Where else its text was met.</summary>
    public SameText Texts { get; init; } = SameText.None;

    /// <summary>The row of unanswered letters it continues.</summary>
    public LetterRow Row { get; init; } = LetterRow.None;

    /// <summary>The sender's letter before this one had its conversation or its subject.</summary>
    public bool ContinuesSubject { get; init; }

    /// <summary>Others who answered somebody at an address it came by without naming the owner, up to 3.</summary>
    public int AnswerersHere { get; init; }

    /// <summary>It came by an address where people answer each other.</summary>
    public bool IsOfForum => AnswerersHere >= 2;

    /// <summary>What the owner said this very message was; null where nothing.</summary>
    public OwnerSaid? Said { get; init; }

    /// <summary>What the owner said of other letters of the sender, learned outside two-way threads only.</summary>
    public FeedbackLean FeedbackOnSender { get; init; }

    /// <summary>What the owner said of other copies of its text, learned likewise.</summary>
    public FeedbackLean FeedbackOnText { get; init; }
}
