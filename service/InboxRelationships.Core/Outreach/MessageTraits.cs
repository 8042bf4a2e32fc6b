using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// What was seen of a message while its body was in memory, and all that is kept of it: counts and marks, never its words, names or addresses.
/// </summary>
public sealed record MessageTraits
{
    /// <summary>The version this library writes. Traits of another version are to be read anew from the message.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version that wrote this.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>What its internet headers say.</summary>
    public HeaderTraits Headers { get; init; } = new();

    /// <summary>How it reached the owner.</summary>
    public ReceiptTraits Receipt { get; init; } = new();

    /// <summary>Who it says it is from.</summary>
    public SenderTraits Sender { get; init; } = new();

    /// <summary>What it is made of.</summary>
    public BodyTraits Body { get; init; } = new();

    /// <summary>How it addresses its reader.</summary>
    public GreetingTraits Greeting { get; init; } = new();

    /// <summary>What its wording is like.</summary>
    public WordingTraits Wording { get; init; } = new();

    /// <summary>Questions and requests in the author's own words that are directed at the reader, 0–20.</summary>
    public int AsksOwner { get; init; }

    /// <summary>Thanks for something done, other than a sign-off.</summary>
    public bool Thanks { get; init; }

    /// <summary>Whether software answered, and how.</summary>
    public AutomaticMail Automatic { get; init; }
}

/// <summary>Mail written by software in answer to mail.</summary>
public enum AutomaticMail
{
    /// <summary>No such thing.</summary>
    None,

    /// <summary>An absence note or other automatic reply.</summary>
    AutoReply,

    /// <summary>A report that mail could not be delivered.</summary>
    Bounce,

    /// <summary>A message of the calendar; <see cref="Envelope.Meeting"/> says which.</summary>
    Meeting,

    /// <summary>Anything else marked as generated.</summary>
    Generated,
}

/// <summary>What the internet headers say. All false where there are none.</summary>
public sealed record HeaderTraits
{
    /// <summary>There are headers to read at all.</summary>
    public bool Known { get; init; }

    /// <summary>They hold the stations of the way here (Received), so that what is not among them was not sent.</summary>
    public bool Routed { get; init; }

    /// <summary>A list one can post to (List-Post other than NO; RFC 2369).</summary>
    public bool ListPost { get; init; }

    /// <summary>A list server for discussion signed it (X-BeenThere, Mailman, Google Groups, ezmlm, Mailing-List).</summary>
    public bool ListServer { get; init; }

    /// <summary>List-Id (RFC 2919).</summary>
    public bool ListId { get; init; }

    /// <summary>List-Unsubscribe (RFC 2369).</summary>
    public bool ListUnsubscribe { get; init; }

    /// <summary>One-click unsubscription (RFC 8058).</summary>
    public bool OneClick { get; init; }

    /// <summary>List-Help (RFC 2369).</summary>
    public bool ListHelp { get; init; }

    /// <summary>Precedence bulk, list or junk.</summary>
    public bool Bulk { get; init; }

    /// <summary>Auto-Submitted other than <c>no</c> (RFC 3834).</summary>
    public bool AutoSubmitted { get; init; }

    /// <summary>X-Auto-Response-Suppress.</summary>
    public bool SuppressesReplies { get; init; }

    /// <summary>Feedback-ID, or a feedback-loop address of another mass mailer.</summary>
    public bool FeedbackId { get; init; }

    /// <summary>Exchange's bulk complaint level, 0–9; 0 says nothing.</summary>
    public int BulkComplaintLevel { get; init; }

    /// <summary>Exchange says the sender rarely or never wrote before (SFTY:9.25).</summary>
    public bool FirstContactTip { get; init; }

    /// <summary>The return path is empty: nobody is to answer.</summary>
    public bool EmptyReturnPath { get; init; }

    /// <summary>The return path names the recipient or the mailing, so that each bounce can be told (VERP).</summary>
    public bool NumberedReturnPath { get; init; }

    /// <summary>In-Reply-To or References.</summary>
    public bool AnswersMail { get; init; }

    /// <summary>Where replies go lies in another domain than the author's.</summary>
    public bool ForeignReplyTo { get; init; }

    /// <summary>The Message-ID was made in another domain than the author's, not being a mail provider's.</summary>
    public bool ForeignMessageId { get; init; }

    /// <summary>Signed (DKIM), but by no domain of the author's or a mail provider's.</summary>
    public bool ForeignSignature { get; init; }
}

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

/// <summary>What a message is made of.</summary>
public sealed record BodyTraits
{
    /// <summary>Words the sender wrote.</summary>
    public int Words { get; init; }

    /// <summary>Words quoted.</summary>
    public int QuotedWords { get; init; }

    /// <summary>Lines of signature.</summary>
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

    /// <summary>The subject shouts: capitals, or an exclamation mark.</summary>
    public bool SubjectShouts { get; init; }
}
