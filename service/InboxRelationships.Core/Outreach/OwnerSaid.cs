namespace InboxRelationships.Core.Outreach;

/// <summary>What the owner said a message was. Names of the API are these in camel case.</summary>
public enum OwnerSaid
{
    /// <summary>"This was personal."</summary>
    Personal,

    /// <summary>"This was a round letter."</summary>
    RoundLetter,
}
