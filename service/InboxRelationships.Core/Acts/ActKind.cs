namespace InboxRelationships.Core.Acts;

/// <summary>What somebody does by writing a sentence. Export names are these in camel case.</summary>
public enum ActKind
{
    /// <summary>Asks the reader something or for something; an answer is owed.</summary>
    Ask,

    /// <summary>Says that the writer will do something for the reader or in their common matter.</summary>
    Promise,

    /// <summary>Hands something over: an attachment, a link, what was asked for.</summary>
    Delivery,

    /// <summary>Thanks for something done; a sign-off is none.</summary>
    Thanks,

    /// <summary>Brings two people together.</summary>
    Introduction,

    /// <summary>Invites the reader to meet.</summary>
    Invitation,

    /// <summary>Offers help or a service of the writer's own.</summary>
    Offer,
}
