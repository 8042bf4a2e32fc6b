namespace InboxRelationships.Core.Outreach;

/// <summary>How a message reached the owner; for the owner's own mail, how far it was spread.</summary>
public sealed record ReceiptTraits
{
    /// <summary>Addressees in To.</summary>
    public int To { get; init; }

    /// <summary>Addressees in Cc.</summary>
    public int Cc { get; init; }

    /// <summary>Addressees in Bcc (the owner's own mail only).</summary>
    public int Bcc { get; init; }

    /// <summary>Where the owner stands.</summary>
    public OwnerPlace Owner { get; init; }

    /// <summary>The owner is the only addressee in To, and nobody is in copy.</summary>
    public bool Alone { get; init; }

    /// <summary>One of the addressees is a discussion list by its address.</summary>
    public bool ToList { get; init; }
}

/// <summary>Where the owner stands among the addressees.</summary>
public enum OwnerPlace
{
    /// <summary>Nowhere: Bcc, a list, or undisclosed recipients.</summary>
    Absent,

    /// <summary>In To.</summary>
    To,

    /// <summary>In Cc.</summary>
    Cc,
}

/// <summary>Who a message says it is from.</summary>
public sealed record SenderTraits
{
    /// <summary>The address names a function (newsletter, no-reply, sales…), not a person.</summary>
    public bool IsRole { get; init; }

    /// <summary>The address says that nobody reads answers.</summary>
    public bool IsNoReply { get; init; }

    /// <summary>Somebody or something else submitted it (Sender differs from From).</summary>
    public bool OnBehalf { get; init; }

    /// <summary>The display name looks like a person's: two to four words, no sign of a firm.</summary>
    public bool HasPersonName { get; init; }

    /// <summary>The name tells of the author: the address is built from it.</summary>
    public bool AddressFitsName { get; init; }
}
