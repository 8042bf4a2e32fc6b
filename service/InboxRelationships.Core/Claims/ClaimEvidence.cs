using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Core.Claims;

/// <summary>Holds what a letter claims against what the mailbox held before it came.</summary>
public static class ClaimEvidence
{
    private const double DaysOfMonth = 30.44;

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

    private static HeldClaim Hold(ClaimCase one)
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

        return ClaimDoubt.Of(held, one);
    }

    private static IEnumerable<(ClaimEvidenceKind, IEnumerable<Trace>)> Evidence(ClaimCase one)
    {
        yield return (ClaimEvidenceKind.Direct, one.Own);
        yield return (ClaimEvidenceKind.SameDomain, one.Ground.WithColleagues(one.Sender.Address, one.At));
        yield return (ClaimEvidenceKind.NameMatch, one.Ground.WithNamesakes(one.Sender, one.At));
    }

    private static IEnumerable<(ClaimEvidenceKind, IEnumerable<Trace>)> Referred(ClaimCase one)
    {
        if (one.Claim.Name is not { } name) yield break;
        var (known, areTogether) = one.Ground.WithNamed(name, one.Sender.Address, one.At);
        // Nothing shows the two together: the name is known, and more is not said.
        yield return (areTogether ? ClaimEvidenceKind.Direct : ClaimEvidenceKind.NameMatch, known);
    }

    /// <summary>The last trace that is of the kind the claim speaks of.</summary>
    private static Trace? Fitting(ClaimCase one, IEnumerable<Trace> traces) => one.Claim.Type switch
    {
        ClaimType.RecentMeeting =>
            traces.Where(t => one.At - t.At <= ClaimCase.Recent && t.IsOwners).OrderBy(t => t.MeetingId is not null).ThenBy(t => t.At).LastOrDefault(),
        ClaimType.PriorTalk => traces.Where(t => t.IsOwners || (t.SubjectKey is { } key && key == one.Envelope.SubjectKey)).MaxBy(t => t.At),
        ClaimType.OldTie or ClaimType.Consent => traces.Where(t => t.IsOwners).MaxBy(t => t.At),
        ClaimType.OwnFollowUp => traces.Where(t => !t.IsOwners).MaxBy(t => t.At),
        ClaimType.Referral => traces.MaxBy(t => t.At),
    };

    private static int StepOf(ClaimCase one)
    {
        var answered = one.Own.LastOrDefault(t => t.IsOwners)?.At ?? DateTimeOffset.MinValue;
        return one.Own.Count(t => !t.IsOwners && t.At > answered) + 1;
    }
}
