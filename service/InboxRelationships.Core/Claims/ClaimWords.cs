using System.Globalization;
using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>Says what is known of a claim: facts of the mailbox, never a verdict on whoever made it.</summary>
public static class ClaimWords
{
    /// <summary>One or two sentences; dates are the owner's.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="owner">Whose mailbox.</param>
    /// <param name="letterAt">When the letter came.</param>
    public static string Of(HeldClaim claim, Owner owner, DateTimeOffset letterAt) => claim.Standing switch
    {
        ClaimStanding.Supported => Supported(claim, On(owner, claim.At!.Value, letterAt)),
        ClaimStanding.Unsupported =>
            $"Claims {What(claim)}; none found in the {Reach(claim)} I can see{(claim.IsDomainNew ? "; the domain is new here" : "")}.",
        ClaimStanding.Unknown => $"Speaks of {What(claim)}. This cannot be told from the {Reach(claim)} I can see.",
    };

    private static string Supported(HeldClaim claim, string on) => (claim.Type, claim.Kind) switch
    {
        (ClaimType.Referral, ClaimEvidenceKind.Direct) => $"Names somebody you know, seen with the sender or of the same organisation; last contact {on}.",
        (ClaimType.Referral, _) => $"Names somebody you know, last contact {on}; nothing here shows the two together.",
        (_, ClaimEvidenceKind.NameMatch) => $"Somebody of this name was in touch with you under another address, last {on}.",
        (_, ClaimEvidenceKind.SameDomain) when claim.MeetingId is not null => $"You met somebody else of the same organisation {on}.",
        (_, ClaimEvidenceKind.SameDomain) => $"You and somebody else of the same organisation were in touch {on}.",
        (ClaimType.OwnFollowUp, _) when claim.Step > 2 => $"An earlier message came {on}; this is number {claim.Step} without an answer of yours.",
        (ClaimType.OwnFollowUp, _) => $"An earlier message came {on}.",
        _ when claim.MeetingId is not null => $"You met {on}{With(claim.Others)}.",
        (ClaimType.RecentMeeting, _) => $"No meeting is on record, but you wrote to them {on}.",
        _ => $"You were in touch {on}{With(claim.Others)}.",
    };

    private static string With(int others) => others switch
    {
        0 => "",
        1 => " with one other",
        < 10 => $" with {InWords[others]} others",
        _ => $" with {others} others",
    };

    private static readonly string[] InWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static string What(HeldClaim claim) => claim.Type switch
    {
        ClaimType.RecentMeeting => "a recent meeting or call",
        ClaimType.PriorTalk => claim.Position < 0 ? "to answer an earlier message" : "an earlier talk or agreement",
        ClaimType.OldTie => "an old acquaintance",
        ClaimType.OwnFollowUp => "an earlier message",
        ClaimType.Consent => "a request or consent of yours",
        ClaimType.Referral => "a referral by somebody you would know",
    };

    private static string Reach(HeldClaim claim) => claim.Months == 1 ? "month" : $"{claim.Months} months";

    private static string On(Owner owner, DateTimeOffset at, DateTimeOffset letterAt)
    {
        var day = owner.DayOf(at);
        return "on " + day.ToString(day.Year == owner.DayOf(letterAt).Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
    }
}
