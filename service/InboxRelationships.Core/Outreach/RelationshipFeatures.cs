using InboxRelationships.Core.Claims;
using static InboxRelationships.Core.Outreach.OutreachFeature;

namespace InboxRelationships.Core.Outreach;

/// <summary>What the mailbox knew of the sender, and what the owner did.</summary>
internal static class RelationshipFeatures
{
    private const double Year = 365;

    /// <summary>In the order of this message, its thread, its sender; the owner's own mail last.</summary>
    public static IReadOnlyList<OutreachFeature> All { get; } =
    [
        When("ownerAnswered", "You answered it.", m => m.History.OwnerAnswered),
        When("ownersThread", "It goes on in a thread you wrote in.", m => m.History.OwnerWroteInThread),
        When("recentContact", "You and the sender wrote to each other within the year before.", m => m.History.DaysSinceTwoWay <= Year),
        When("formerContact", "You and the sender wrote to each other once, more than a year before.", m => m.History.DaysSinceTwoWay > Year),
        When("inContacts", "The sender stands in your address book.", m => m.History.IsContact),
        new("neverAnswered", "You got many messages from this sender and never answered.", NeverAnswered),
        new("bulkBefore", "Earlier messages of this sender went to many.", m => m.History.BulkBefore / (m.History.ReceivedBefore + 2.0)),
        new("unsupportedClaim", "It speaks of an earlier contact of which nothing is found.", Unsupported),
        When("supportedClaim", "What it says of your meeting or of a friend in common is borne out.", m => m.Claims.Any(IsBorneOut)),
        new("sharedWords", "It speaks of what you two wrote about before.", Shared),
        When("nothingShared", "Nothing in it belongs to what you two wrote about before.", SharesNothing),
        new("ownWords", "It speaks of things you write about.", OfOwner),
        When("greetedOtherwise", "It greets you by another name than this sender did before.", m => m.History.GreetedOtherwise),
        When("greetedLikeNobody", "It greets you as nobody else does.", m => m.History is { GreetedLikeNobody: true, ReceivedBefore: 0 }),
        When("manyCopies", "You sent the same on the same day to others one by one.", m => m.History.SameSubjectRecipients >= 3),
        new("manyHidden", "You sent it to many who do not see each other.", m => m.Traits.Receipt.Bcc >= 4 ? Log(m.Traits.Receipt.Bcc, 10) : 0),
        new("manyNamed", "You sent it to many.", m => m.Traits.Receipt.To + m.Traits.Receipt.Cc >= 15 ? Log(m.Traits.Receipt.To + m.Traits.Receipt.Cc, 30) : 0),
    ];

    private static double NeverAnswered(SeenMessage m) =>
        m.History is { SentBefore: 0, DaysSinceTwoWay: null } ? Math.Max(0, Log(m.History.ReceivedBefore, 20) - 0.4) : 0;

    private static double Unsupported(SeenMessage m) =>
        Math.Min(1.5, m.Claims.Where(c => c is { Standing: ClaimStanding.Unsupported, Position: >= 0 }).Sum(c => c.Weight) / 1.5);

    private static bool IsBorneOut(HeldClaim claim) =>
        claim.Kind == ClaimEvidenceKind.Direct && claim is { Type: ClaimType.RecentMeeting, MeetingId: not null } or { Type: ClaimType.Referral };

    private static double Shared(SeenMessage m) => m.History.Terms is { Words: >= 3, PairLetters: >= 2 } t ? Math.Min(1.5, t.Shared / 0.25) : 0;

    private static bool SharesNothing(SeenMessage m) => m.History.Terms is { Words: >= 8, PairLetters: >= 5, PairWords: >= 40, Shared: < 0.04 };

    // Some long words are everybody's: only well above that a stranger speaks of the owner's own matters.
    private static double OfOwner(SeenMessage m) => m.History.Terms is { Words: >= 3, PairLetters: < 2 } t ? Math.Clamp((t.Own - 0.3) / 0.3, 0, 1) : 0;
}
