namespace InboxRelationships.Core.Interactions;

/// <summary>
/// What the mailbox knew of a sender when a message of theirs arrived, and whether the owner took it up. Mail of every class counts.
/// </summary>
/// <param name="ReceivedBefore">Messages from them before this one.</param>
/// <param name="SentBefore">Messages from the owner to them before this one.</param>
/// <param name="SentToDomainBefore">Messages from the owner to anybody at their organisation before this one; 0 for public mail
/// providers.</param>
/// <param name="ContinuesOwnThread">The owner had written in this conversation before.</param>
/// <param name="AnsweredByOwner">The owner wrote to them in this conversation afterwards.</param>
/// <param name="DaysSinceTwoWay">Days since word last went from one side to the other and back; null when it never did.</param>
/// <param name="DaysSinceAny">Days since the last message either way; null when there was none.</param>
/// <param name="IsContact">They are in the owner's address book.</param>
public sealed record PriorContact(
    int ReceivedBefore,
    int SentBefore,
    int SentToDomainBefore,
    bool ContinuesOwnThread,
    bool AnsweredByOwner,
    double? DaysSinceTwoWay,
    double? DaysSinceAny,
    bool IsContact);
