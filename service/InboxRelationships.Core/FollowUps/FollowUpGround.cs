using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>What suggestions are found in: a mailbox with its people, ledger and relationships as of one instant.</summary>
/// <param name="Owner">Whose mailbox.</param>
/// <param name="People">Who is who.</param>
/// <param name="Messages">All messages.</param>
/// <param name="Meetings">All meetings, coming ones included.</param>
/// <param name="Ledger">The ledger of both.</param>
/// <param name="Relationships">Every person weighed.</param>
/// <param name="Acts">What was asked, promised and thanked for, and where it stands.</param>
/// <param name="Now">The instant.</param>
public sealed record FollowUpGround(
    Owner Owner,
    PeopleDirectory People,
    IReadOnlyList<LedgerMessage> Messages,
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyList<Interaction> Ledger,
    IReadOnlyList<Relationship> Relationships,
    IReadOnlyList<Act> Acts,
    DateTimeOffset Now);
