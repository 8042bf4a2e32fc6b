using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.FollowUps;

/// <summary>Ties that once were strong.</summary>
internal static class FormerTies
{
    // On the scale of a year's half-life: a few letters each way within the last year, or a monthly exchange through the year before the
    // last.
    private const double Strong = 1.5;

    public static bool WasStrong(Relationship tie) =>
        tie.Lasting >= Strong && tie.State is not (RelationshipState.OneWay or RelationshipState.Stranger);
}
