using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.Claims;

/// <summary>Holds what a letter claims against what the mailbox held before it came.</summary>
public static class ClaimEvidence
{
    private const double DoubtFrom = 0.9;
    private const double DaysOfMonth = 30.44;

    /// <summary>A meeting claimed as recent lies this far back at most.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(45);

    // Set by judgement (log-odds). That nothing at all is known of a whole organisation is far rarer among honest acquaintances than that one
    // address is new; mail one never answered shows no acquaintance.
    private const double NewOrganisation = 2.2, NewAddress = 1.6, OnlyBulkBefore = 1.2;

    /// <summary>Every claim of a letter with what became of it.</summary>
    /// <param name="envelope">The letter.</param>
    /// <param name="traits">What was seen of it, its claims among that.</param>
    /// <param name="history">What was known of its sender.</param>
    /// <param name="ground">The mailbox.</param>
    /// <param name="many">Probability, by other evidence than these claims, that the letter went to many.</param>
    public static IReadOnlyList<HeldClaim> Hold(Envelope envelope, MessageTraits traits, SenderHistory history, ClaimGround ground, double many)
    {
        if (traits.Claims.All.Count == 0 || envelope.Direction == Direction.Out || envelope.From is not { } sender) return [];
        return [.. traits.Claims.All.Select(c => Hold(new(c, envelope, sender, traits, history.BulkBefore, ground, many)))];
    }

    private static HeldClaim Hold(Case one)
    {
        var held = new HeldClaim(one.Claim.Type, one.Claim.Position, ClaimStanding.Unknown, ClaimEvidenceKind.None)
        {
            Months = (int)(one.Reach.TotalDays / DaysOfMonth),
            IsDomainNew = one.IsOrganisationNew && !one.IsPublic,
        };
        foreach (var (kind, traces) in one.Claim.Type == ClaimType.Referral ? Referred(one) : Evidence(one))
        {
            if (Fitting(one, traces) is not { } trace) continue;
            var step = one.Claim.Type == ClaimType.OwnFollowUp && kind == ClaimEvidenceKind.Direct ? StepOf(one) : (int?)null;
            return held with
            {
                Standing = ClaimStanding.Supported,
                Kind = kind,
                At = trace.At,
                Others = trace.Others,
                MessageId = trace.MessageId,
                MeetingId = trace.MeetingId,
                Step = step,
            };
        }

        if (IsVetoed(one)) return held;
        var absence = Math.Log(1 / Missed(one));
        var doubt = 1 / (1 + Math.Exp(-(absence + Against(one))));
        return doubt >= DoubtFrom && Against(one) > 0
            ? held with { Standing = ClaimStanding.Unsupported, Doubt = Math.Round(doubt, 3), Weight = Math.Round(absence, 2) }
            : held with { Doubt = Math.Round(doubt, 3) };
    }

    private static IEnumerable<(ClaimEvidenceKind, IEnumerable<Trace>)> Evidence(Case one)
    {
        yield return (ClaimEvidenceKind.Direct, one.Own);
        yield return (ClaimEvidenceKind.SameDomain, one.Ground.WithColleagues(one.Sender.Address, one.At));
        yield return (ClaimEvidenceKind.NameMatch, one.Ground.WithNamesakes(one.Sender, one.At));
    }

    private static IEnumerable<(ClaimEvidenceKind, IEnumerable<Trace>)> Referred(Case one)
    {
        if (one.Claim.Name is not { } name) yield break;
        var (known, areTogether) = one.Ground.WithNamed(name, one.Sender.Address, one.At);
        // Nothing shows the two together: the name is known, and more is not said.
        yield return (areTogether ? ClaimEvidenceKind.Direct : ClaimEvidenceKind.NameMatch, known);
    }

    /// <summary>The last trace that is of the kind the claim speaks of.</summary>
    private static Trace? Fitting(Case one, IEnumerable<Trace> traces) => one.Claim.Type switch
    {
        ClaimType.RecentMeeting =>
            traces.Where(t => one.At - t.At <= Recent && t.IsOwners).OrderBy(t => t.MeetingId is not null).ThenBy(t => t.At).LastOrDefault(),
        ClaimType.PriorTalk => traces.Where(t => t.IsOwners || (t.SubjectKey is { } key && key == one.Envelope.SubjectKey)).MaxBy(t => t.At),
        ClaimType.OldTie or ClaimType.Consent => traces.Where(t => t.IsOwners).MaxBy(t => t.At),
        ClaimType.OwnFollowUp => traces.Where(t => !t.IsOwners).MaxBy(t => t.At),
        ClaimType.Referral => traces.MaxBy(t => t.At),
    };

    private static int StepOf(Case one)
    {
        var answered = one.Own.LastOrDefault(t => t.IsOwners)?.At ?? DateTimeOffset.MinValue;
        return one.Own.Count(t => !t.IsOwners && t.At > answered) + 1;
    }

    /// <summary>What forbids every doubt, though it bears nothing out.</summary>
    private static bool IsVetoed(Case one) =>
        one.Reach < LeastReach(one.Claim.Type) || one.IsBeyondMail || one.HasOtherReaders
        || one.Ground.IsContact(one.Sender.Address) || one.Ground.IsOwnOrganisation(one.Sender.Address)
        || one.Ground.HasNamesake(one.Sender)
        // With an exchange of mail on record more will have passed between the two than stands in it, and a colleague's letter may be what is meant.
        || one.Own.Any(t => t.IsOwners) || one.HasColleagues
        || (one.Own.Any() && one.BulkBefore < one.Own.Count)
        || (one.Claim.Type == ClaimType.Referral && (one.Claim.Name is not { } name || one.Ground.WithNamed(name, one.Sender.Address, one.At).Known.Count > 0));

    // What else than the text speaks against it: nobody of the organisation is known, or what came before went to many; and the letter's own form.
    private static double Against(Case one)
    {
        var ofNobodyKnown = one.IsPublic ? NewAddress : NewOrganisation;
        var relation = one.Own.Any() ? OnlyBulkBefore : one.IsOrganisationNew ? ofNobodyKnown : 0;
        var form = Math.Clamp(Math.Log(Math.Max(0.01, one.Many) / Math.Max(0.01, 1 - one.Many)) / 2, 0, 2);
        return relation + form;
    }

    /// <summary>
    /// Probability that a true claim leaves no trace: q + (1 − q)·e^(−A/τ) for a mailbox that reaches back A. What is never written down (q)
    /// is set by judgement; a meeting without a calendar to look at mostly is not.
    /// </summary>
    private static double Missed(Case one)
    {
        var (least, days) = one.Claim.Type switch
        {
            ClaimType.RecentMeeting => (one.SeesCalendar ? 0.2 : 0.5, 45.0),
            ClaimType.PriorTalk => (0.15, 365),
            ClaimType.OldTie => (0.1, 5 * 365),
            ClaimType.OwnFollowUp => (0.2, 45),
            ClaimType.Consent => (0.3, 365),
            ClaimType.Referral => (0.15, 365),
        };
        // Marks of answers to nothing are as common in honest mail: they are worth less than words.
        if (one.Claim.IsByForm()) least = 0.6;
        return least + ((1 - least) * Math.Exp(-one.Reach.TotalDays / days));
    }

    private static TimeSpan LeastReach(ClaimType type) => TimeSpan.FromDays(type switch
    {
        ClaimType.RecentMeeting or ClaimType.OwnFollowUp => 60,
        ClaimType.PriorTalk or ClaimType.Consent or ClaimType.Referral => 90,
        ClaimType.OldTie => 183,
    });

    /// <summary>One claim with its surroundings.</summary>
    private sealed record Case(ReadClaim Claim, Envelope Envelope, Participant Sender, MessageTraits Traits, int BulkBefore, ClaimGround Ground, double Many)
    {
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
}
