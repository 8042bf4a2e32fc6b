namespace InboxRelationships.Core.Outreach;

/// <summary>What a message is made of.</summary>
public sealed record BodyTraits
{
    /// <summary>Words the sender wrote.</summary>
    public int Words { get; init; }

    /// <summary>Words of earlier messages below or between the author's own.</summary>
    public int QuotedWords { get; init; }

    /// <summary>Lines of sign-off, signature and disclaimer that are not blank.</summary>
    public int SignatureLines { get; init; }

    /// <summary>Links in what the sender wrote.</summary>
    public int Links { get; init; }

    /// <summary>Different hosts linked to that are not the sender's.</summary>
    public int ForeignHosts { get; init; }

    /// <summary>Links to an address with a long random part on a host that is not the sender's.</summary>
    public int Redirects { get; init; }

    /// <summary>Images loaded from the network.</summary>
    public int Images { get; init; }

    /// <summary>Images nobody can see, loaded from the network.</summary>
    public int Pixels { get; init; }

    /// <summary>The tool whose mark headers, links or images carry; null for none. A name from the product's own list.</summary>
    public string? Tool { get; init; }

    /// <summary>Different looks of letters in what the sender wrote, beside the usual one.</summary>
    public int Styles { get; init; }

    /// <summary>The body was HTML.</summary>
    public bool Html { get; init; }

    /// <summary>Lines of at most three words among all authored lines, 0–1: tables and menus, not prose.</summary>
    public double ShortLines { get; init; }

    /// <summary>The body was too large to be read whole.</summary>
    public bool Truncated { get; init; }

    /// <summary>There was a body to read.</summary>
    public bool Known { get; init; }

    /// <summary>Reply marks without a thread: the subject says "Re:", the whole headers know of no earlier message, and nothing is quoted.</summary>
    public bool FalseReply { get; init; }

    /// <summary>The subject starts with a bracketed tag, as lists add.</summary>
    public bool SubjectTag { get; init; }

    /// <summary>The subject carries a date or a number, or calls it a newsletter: one of a row.</summary>
    public bool SubjectSerial { get; init; }

    /// <summary>The subject bears the number of a matter, as ticket systems and bug trackers write it.</summary>
    public bool SubjectTicket { get; init; }

    /// <summary>Lines all in capitals in what the sender wrote, 0–20.</summary>
    public int Headings { get; init; }

    /// <summary>It carries the lines that a discussion list's server adds: how to post, to leave, where the archive is.</summary>
    public bool ListFooter { get; init; }

    /// <summary>Under a few words of the author's own, or none, stands a text of others that is passed on.</summary>
    public bool PassesOn { get; init; }

    /// <summary>The subject shouts: capitals, or an exclamation mark.</summary>
    public bool SubjectShouts { get; init; }
}
