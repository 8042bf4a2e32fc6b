namespace InboxRelationships.Core.Outreach;

/// <summary>What the mailbox knew of a message's sender when the message came, and what the owner did with it afterwards. All counts are as of the message's time.</summary>
public sealed record SenderHistory
{
    /// <summary>Nothing is known: the history is empty or may not be looked at.</summary>
    public static SenderHistory None { get; } = new();

    /// <summary>Messages received from the sender before.</summary>
    public int ReceivedBefore { get; init; }

    /// <summary>Messages the owner sent to the sender before.</summary>
    public int SentBefore { get; init; }

    /// <summary>The owner had ever answered the sender.</summary>
    public bool OwnerEverReplied { get; init; }

    /// <summary>The owner answered this very message, or its thread afterwards. Clears a suspicion.</summary>
    public bool OwnerAnswered { get; init; }

    /// <summary>The message continues a thread in which the owner wrote before.</summary>
    public bool OwnerWroteInThread { get; init; }

    /// <summary>Days since the last exchange both ways (the earlier of the last message each way); null when there never was one.</summary>
    public double? DaysSinceTwoWay { get; init; }

    /// <summary>The sender stands in the owner's address book.</summary>
    public bool IsContact { get; init; }

    /// <summary>Of the sender's earlier messages, how many looked sent to many.</summary>
    public int BulkBefore { get; init; }

    /// <summary>Different other addressees the sender's earlier messages had.</summary>
    public int FanOut { get; init; }

    /// <summary>For the owner's own mail: others to whom a message of the same subject went within a day, this one's addressees not counted.</summary>
    public int SameSubjectRecipients { get; init; }
}
