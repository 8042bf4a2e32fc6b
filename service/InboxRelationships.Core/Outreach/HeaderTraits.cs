namespace InboxRelationships.Core.Outreach;

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

    /// <summary>Answers go to one of the addressees, as lists have it, rather than to the author.</summary>
    public bool RepliesToAddressee { get; init; }

    /// <summary>Written in a mail program for people that mass mailers seldom claim to be.</summary>
    public bool MailProgram { get; init; }

    /// <summary>Where replies go lies in another domain than the author's.</summary>
    public bool ForeignReplyTo { get; init; }

    /// <summary>The Message-ID was made in another domain than the author's, not being a mail provider's.</summary>
    public bool ForeignMessageId { get; init; }

    /// <summary>Signed (DKIM), but by no domain of the author's or a mail provider's.</summary>
    public bool ForeignSignature { get; init; }
}
