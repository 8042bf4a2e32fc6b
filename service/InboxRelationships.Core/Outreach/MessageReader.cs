using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads a message once, while its body is in memory, and keeps what was seen of it.</summary>
public static class MessageReader
{
    private const int MostAsks = 20;

    /// <summary>The traits of a message. Bounded in time by the outline's size; throws for no message, however malformed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="owner">Whose mailbox it lies in.</param>
    /// <param name="names">How names that a claim gives, and rarer words, are kept; null keeps none.</param>
    /// <param name="divided">Its body's zones where they are known already.</param>
    public static MessageTraits Read(IncomingMessage message, Owner owner, NameKeys? names = null, Zones? divided = null)
    {
        var envelope = message.Envelope;
        var zones = divided ?? Zones.Of(message);
        var letter = Letter.Of(message, zones);
        var headers = HeaderReader.Read(message.Headers, envelope);
        var (greeting, name) = GreetingReader.Read(letter, message, owner, zones);
        var automatic = AutomaticMailReader.Read(message, headers, letter);
        var isByHand = automatic == AutomaticMail.None;
        var acts = isByHand ? ActReader.Read(message, zones, letter.Language, owner) : LetterActs.None;
        var body = BodyReader.Read(message, zones, letter, headers);
        return new()
        {
            Headers = headers,
            Receipt = SenderReader.ReceiptOf(envelope, owner),
            Sender = SenderReader.Read(envelope),
            Body = body,
            Greeting = greeting,
            Wording = WordingOf(letter, message, owner, zones),
            AsksOwner = greeting.As == GreetedAs.OtherName ? 0 : Math.Min(MostAsks, acts.Acts.Count(a => a.Kind == ActKind.Ask)),
            Thanks = acts.Acts.Any(a => a.Kind == ActKind.Thanks),
            Acts = acts,
            Claims = isByHand ? ClaimReader.Read(message, zones, letter.Language, body.FalseReply, names) : LetterClaims.None,
            Automatic = automatic,
            SignedAs = isByHand && envelope is { Direction: Direction.In, From: { } author } ? SignatureReader.Read(author, zones) : null,
            Terms = isByHand && names is not null
                ? TermReader.Read(letter, message, owner, greeting.NamesOwner ? name : "", names)
                : LetterTerms.None,
        };
    }

    private static WordingTraits WordingOf(Letter letter, IncomingMessage message, Owner owner, Zones zones)
    {
        var marks = LetterMarks.Of(message, owner, zones, letter);
        return WordingReader.Read(letter, zones, TermReader.NamesOf(message.Envelope, owner)) with
        {
            ManyOdds = Math.Round(WordModel.Many.Odds(marks.Known), 2),
            RoundOdds = Math.Round(WordModel.Round.Odds(marks.All), 2),
            NamesFirm = WordingReader.NamesFirm(letter, owner),
        };
    }
}
