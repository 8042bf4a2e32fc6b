using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.Claims;

/// <summary>One claim with its surroundings.</summary>
internal sealed record ClaimCase(
    ReadClaim Claim, Envelope Envelope, Participant Sender, MessageTraits Traits, int BulkBefore, ClaimGround Ground, double Many)
{
    /// <summary>A meeting claimed as recent lies this far back at most.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(45);

    public DateTimeOffset At => Envelope.At;

    public List<Trace> Own { get; } = [.. Ground.With(Sender.Address, Envelope.At)];

    public TimeSpan Reach => At - (Ground.Oldest ?? At);

    public bool SeesCalendar => Ground.OldestMeeting is { } oldest && oldest < At - Recent;

    // Through a list "we" are its members; and who signs up for a newsletter does so on a page, which leaves no mail.
    public bool IsBeyondMail => Traits.Headers is { ListPost: true } or { ListServer: true }
        || (Claim.Type == ClaimType.Consent && IsNewsletter);

    private bool IsNewsletter =>
        Traits.Headers is { ListUnsubscribe: true } or { Bulk: true } or { ListId: true } || Traits.Wording.Unsubscribe;

    public bool IsPublic => MailboxAddress.IsPublic(Sender.Address);

    public bool HasOtherReaders => Envelope.To.Count + Envelope.Cc.Count > 1;

    public bool HasColleagues { get; } = Ground.WithColleagues(Sender.Address, Envelope.At).Any();

    public bool IsOrganisationNew => Own.Count == 0 && !HasColleagues;
}
