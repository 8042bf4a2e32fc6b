using InboxRelationships.Core.Acts;
using InboxRelationships.Core.FollowUps;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.Mining;

/// <summary>What a mailbox tells of its owner's relationships, as of one instant.</summary>
/// <param name="People">Who is who.</param>
/// <param name="Interactions">What really happened, by time.</param>
/// <param name="Relationships">Every person weighed, by rank.</param>
/// <param name="Others">Counts of whoever is not a person.</param>
/// <param name="Acts">What was asked, promised, given and thanked for, and where it stands.</param>
/// <param name="FollowUps">What to do next, best first.</param>
public sealed record MinedMailbox(
    PeopleDirectory People,
    IReadOnlyList<Interaction> Interactions,
    IReadOnlyList<Relationship> Relationships,
    IReadOnlyList<Relationship> Others,
    IReadOnlyList<Act> Acts,
    IReadOnlyList<FollowUp> FollowUps);
