using static InboxRelationships.Core.Outreach.OutreachFeature;

namespace InboxRelationships.Core.Outreach;

/// <summary>What shows that a letter was filled in, not written; and how much it is dressed as a letter.</summary>
internal static class MergeTells
{
    /// <summary>Tells first, then marks of the personal form.</summary>
    public static IReadOnlyList<OutreachFeature> All { get; } =
    [
        When("failedToken", "A place-holder was left where a name should stand.", m => m.Traits.Greeting.As == GreetedAs.FailedToken),
        When("nameInOtherStyle", "The name in the greeting is set in another look than the words around it.", m => m.Traits.Greeting.NameInOtherStyle),
        When("nameMiscased", "The name in the greeting is written in capitals.", m => m.Traits.Greeting.NameMiscased),
        When("oddSpacing", "The spaces around the name in the greeting are odd.", m => m.Traits.Greeting.OddSpacing),
        When("greetsAddress", "It greets you by your address, not your name.", m => m.Traits.Greeting.As == GreetedAs.OwnerAddress),
        When("greetsOwnerFull", "It greets you by your full name.", m => m.Traits.Greeting.As == GreetedAs.OwnerFull),
        When("hiddenReaders", "It greets you by name, yet does not name its addressees.", HidesReaders),
        When("falseReply", "It is marked as an answer, but answers nothing.", m => m.Traits.Body.FalseReply),
        When("pivot", "It opens with wishes and memories and goes on to a call to act.", Pivots),
        When("pivotToLink", "From wishes and memories it leads to a link.", m => TurnsToAct(m) && m.Traits.Body.ForeignHosts > 0),
        When("seasonal", "It opens with the season's greetings.", m => m.Traits.Wording.Seasonal),
        When("pitchToLink", "It offers something to a stranger, with a link to follow.", m => IsPitch(m) && m.Traits.Body.Links > 0),
        When("crowdToAct", "It calls many readers to act.", CallsCrowd),
        new("roundWords", "It is worded like one text for many readers.", m => Math.Clamp(m.Traits.Wording.RoundOdds / 4, 0, 2)),
        new("ownWording", "It is worded like a text for one reader.", m => Math.Clamp(-m.Traits.Wording.RoundOdds / 4, 0, 2)),
        When("namesFirm", "A stranger names your organisation, as your address does.", StrangerNamesFirm),
        When("toolInLetter", "It looks like a letter, but a tool for mass mail left its mark.", m => NamesOwner(m) && m.Traits.Body.Tool is not null),
        When("trackedLetter", "It looks like a letter, but reports when it is opened or clicked.", m => NamesOwner(m) && IsTracked(m.Traits.Body)),
        When("greetsOwner", "It greets you by name.", NamesOwner),
        When("builtLayout", "It is laid out like a newsletter.", m => IsBuilt(m.Traits.Body)),
        When("declaredBulk", "It declares itself mass mail.", m => m.Traits.Headers is { ListUnsubscribe: true } or { Bulk: true } or { OneClick: true }),
    ];

    /// <summary>Whether something shows that a form was filled in: then it is no comfort that the form is worded like a letter.</summary>
    public static bool ShowFilling(SeenMessage m) =>
        m.History.Texts.IsMetElsewhere
        || TemplateFeatures.IsSequenceOfStranger(m)
        || m.Traits.Greeting is { As: GreetedAs.FailedToken or GreetedAs.OwnerAddress } or { NameInOtherStyle: true }
        || Pivots(m)
        || HidesReaders(m)
        || (NamesOwner(m) && (m.Traits.Body.Tool is not null || IsTracked(m.Traits.Body)));

    /// <summary>Whether its turns are those of letters to many, whatever its tone.</summary>
    public static bool IsForMany(SeenMessage m) =>
        TextFeatures.Dense(m, m.Traits.Wording.Pitch + m.Traits.Wording.Crowd - m.Traits.Wording.Memories) >= 2.5;

    private static bool NamesOwner(SeenMessage m) => m.Traits.Greeting.NamesOwner;

    private static bool Pivots(SeenMessage m) => TurnsToAct(m) && m.Traits.AsksOwner <= 2;

    private static bool TurnsToAct(SeenMessage m) => HasOpener(m) && m.Traits.Wording.Actions > 0;

    private static bool HasOpener(SeenMessage m) => m.Traits.Wording.Seasonal || m.Traits.Wording.LongTime;

    private static bool StrangerNamesFirm(SeenMessage m) =>
        m.Traits.Wording.NamesFirm && m.History is { DaysSinceTwoWay: null, SentToDomainBefore: 0 };

    private static bool IsTracked(BodyTraits body) => body.Pixels > 0 || body.Redirects > 0;

    private static bool IsBuilt(BodyTraits body) => body is { Images: >= 4 } or { Links: >= 8 } or { ShortLines: > 0.6, Words: > 80 };

    // On a list, or on a letter to somebody else, another bearer of the name may be meant.
    private static bool HidesReaders(SeenMessage m) =>
        m.Traits is { Greeting.NamesOwner: true, Receipt.Owner: OwnerPlace.Absent, Headers: { ListPost: false, ListServer: false } }
        && m.Envelope.To.All(p => p.Address == m.Envelope.From?.Address) && m.Traits.Body.QuotedWords == 0;

    private static bool CallsCrowd(SeenMessage m) =>
        TextFeatures.Dense(m, m.Traits.Wording.Crowd) >= 1 && (m.Traits.Wording.Actions > 0 || m.Traits.Body.ForeignHosts > 0);

    private static bool IsPitch(SeenMessage m) => TextFeatures.Dense(m, m.Traits.Wording.Pitch) >= 2;
}
