namespace InboxRelationships.Core.Claims;

/// <summary>How much is to be doubted of a claim that nothing bears out.</summary>
internal static class ClaimDoubt
{
    private const double DoubtFrom = 0.9;

    // Set by judgement (log-odds). That nothing at all is known of a whole organisation is far rarer among honest acquaintances than that one
    // address is new; mail one never answered shows no acquaintance.
    private const double NewOrganisation = 2.2, NewAddress = 1.6, OnlyBulkBefore = 1.2;

    /// <summary>The claim with its doubt; as it stands where the mailbox cannot know.</summary>
    public static HeldClaim Of(HeldClaim held, ClaimCase one)
    {
        if (IsVetoed(one)) return held;
        var absence = Math.Log(1 / Missed(one));
        var doubt = 1 / (1 + Math.Exp(-(absence + Against(one))));
        return doubt >= DoubtFrom && Against(one) > 0
            ? held with { Standing = ClaimStanding.Unsupported, Doubt = Math.Round(doubt, 3), Weight = Math.Round(absence, 2) }
            : held with { Doubt = Math.Round(doubt, 3) };
    }

    // What forbids every doubt, though it bears nothing out.
    private static bool IsVetoed(ClaimCase one) =>
        one.Reach < LeastReach(one.Claim.Type) || one.IsBeyondMail || one.HasOtherReaders
        || one.Ground.IsContact(one.Sender.Address) || one.Ground.IsOwnOrganisation(one.Sender.Address)
        || one.Ground.HasNamesake(one.Sender)
        // With an exchange of mail on record more will have passed between the two than stands in it, and a colleague's letter may be what is meant.
        || one.Own.Any(t => t.IsOwners) || one.HasColleagues
        || (one.Own.Any() && one.BulkBefore < one.Own.Count)
        || (one.Claim.Type == ClaimType.Referral && (one.Claim.Name is not { } name || one.Ground.WithNamed(name, one.Sender.Address, one.At).Known.Count > 0));

    // What else than the text speaks against it: nobody of the organisation is known, or what came before went to many; and the letter's own form.
    private static double Against(ClaimCase one)
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
    private static double Missed(ClaimCase one)
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
}
