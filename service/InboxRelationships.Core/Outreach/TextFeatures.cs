using static InboxRelationships.Core.Outreach.OutreachFeature;

namespace InboxRelationships.Core.Outreach;

/// <summary>What the body and its wording show.</summary>
internal static class TextFeatures
{
    private const double ShortLetter = 120;

    /// <summary>In the order of shape, links and images, wording, address.</summary>
    public static IReadOnlyList<OutreachFeature> All { get; } =
    [
        new("wordsOfMany", "It is worded like a newsletter.", OfMany),
        new("listedWordsOfMany", "A list passed it on, yet it is worded like a newsletter.", m => IsListed(m.Traits.Headers) ? OfMany(m) : 0),
        new("wordsOfLetter", "It is worded like letters between people.", OfLetter),
        When("fewWords", "It is a short note.", m => m.Traits.Body is { Known: true, Words: < 40, Links: <= 3 }),
        new("manyWords", "It is long.", m => Math.Max(0, Log(m.Traits.Body.Words, 2000) - 0.6)),
        When("quotes", "It quotes an earlier message.", m => m.Traits.Body.QuotedWords > 0),
        When("signed", "It ends with a signature.", m => m.Traits.Greeting.IsSigned),
        new("links", "It holds many links.", m => Log(m.Traits.Body.Links, 20)),
        new("linkDensity", "Links take much of its text.", m => Math.Min(1, 15.0 * m.Traits.Body.Links / (m.Traits.Body.Words + 10))),
        new("foreignHosts", "Its links lead to places other than the sender's.", m => Log(m.Traits.Body.ForeignHosts, 6)),
        When("redirects", "Its links count who clicks.", m => m.Traits.Body.Redirects > 0),
        new("images", "It is built with images from the network.", m => Log(m.Traits.Body.Images, 15)),
        When("pixels", "An invisible image reports that it was opened.", m => m.Traits.Body.Pixels > 0),
        new("shortLines", "Much of it stands in short lines.", m => m.Traits.Body is { Words: > 40, ShortLines: var share } ? share : 0),
        new("styles", "It is set in many fonts, sizes and colours.", m => Log(Math.Max(0, m.Traits.Body.Styles - 1), 8)),
        When("subjectTag", "Its subject carries a bracketed tag.", m => m.Traits.Body.SubjectTag),
        When("subjectSerial", "Its subject is that of one of a row.", m => m.Traits.Body.SubjectSerial),
        When("subjectTicket", "Its subject bears a ticket's number.", m => m.Traits.Body.SubjectTicket),
        When("subjectShouts", "Its subject shouts.", m => m.Traits.Body.SubjectShouts),
        When("listFooter", "A discussion list added its lines.", m => m.Traits.Body.ListFooter),
        When("unsubscribeWords", "It tells how to stop receiving it.", m => m.Traits.Wording.Unsubscribe && !m.Traits.Body.ListFooter),
        When("rights", "It claims rights as publishers do.", m => m.Traits.Wording.Rights),
        When("passesOn", "It passes on a text of others.", m => m.Traits.Body.PassesOn),
        new("headings", "It has headings in capitals.", m => Log(m.Traits.Body.Headings, 10)),
        new("actions", "It calls for clicks, votes, gifts or purchases.", m => Log(m.Traits.Wording.Actions, 5)),
        new("promotion", "It uses the words of advertising.", m => Math.Min(1.5, 25.0 * m.Traits.Wording.Promotion / (m.Traits.Body.Words + 60))),
        new("pitch", "It is worded like an offer to strangers.", m => Log(Math.Max(0, Turns(m, m.Traits.Wording.Pitch) - 1), 3)),
        new("crowd", "It speaks to many at once.", m => Log(Math.Max(0, Turns(m, m.Traits.Wording.Crowd) - 0.5), 3)),
        new("memories", "It speaks of people and things you both know.", m => Log(Dense(m, m.Traits.Wording.Memories), 3)),
        new("particulars", "It names people, places and dates.", m => Math.Min(1.5, m.Traits.Wording.Particulars / 6)),
        new("notice", "It uses the words of receipts and notices.", m => Log(m.Traits.Wording.Notice, 4)),
        new("firstPerson", "The sender speaks as I.", m => Math.Min(1, m.Traits.Wording.FirstPerson / 4)),
        new("amounts", "It names amounts of money.", m => Log(m.Traits.Wording.Amounts, 10)),
        new("exclamations", "It exclaims a lot.", m => Log(m.Traits.Wording.Exclamations, 10)),
        new("capitals", "Much of it is written in capitals.", m => Math.Min(1, 5 * m.Traits.Wording.Capitals)),
        When("greetsByName", "It greets somebody by name.", m => m.Traits.Greeting.NamesOwner || m.Traits.Greeting.As == GreetedAs.OtherName) with
        {
            Told = m => m.Traits.Greeting.NamesOwner ? "It greets you by name." : "It greets somebody by name.",
        },
        When("greetsGroup", "It greets a group.", m => m.Traits.Greeting.As == GreetedAs.Group),
        When("greetsAnybody", "It greets whoever reads it.", m => m.Traits.Greeting.As == GreetedAs.Generic),
        new("asks", "It asks its reader something.", m => Math.Min(1, m.Traits.AsksOwner / 2.0)),
        When("thanks", "It thanks for something.", m => m.Traits.Thanks),
        When("answersText", "It answers a text it quotes.", m => m.Traits.Body is { QuotedWords: > 0, Pixels: 0 } && m.Envelope.IsMarkedReply),
    ];

    private static double OfMany(SeenMessage m) => Math.Clamp(m.Traits.Wording.ManyOdds / 4, 0, 2);

    private static double OfLetter(SeenMessage m) =>
        MergeTells.ShowFilling(m) || MergeTells.IsForMany(m) ? 0 : Math.Clamp(-m.Traits.Wording.ManyOdds / 4, 0, 2);

    private static bool IsListed(HeaderTraits headers) => headers.ListPost || headers.ListServer || headers.Bulk;

    // Who speaks of what both know speaks to one: two such turns take back one of an offer or of a letter to many.
    private static double Turns(SeenMessage m, int count) => Dense(m, count - (m.Traits.Wording.Memories / 2));

    /// <summary>What a short letter says three times is its tune; in a long one it is chance.</summary>
    internal static double Dense(SeenMessage m, int count) => count * Math.Min(1, ShortLetter / Math.Max(1, m.Traits.Body.Words));
}
