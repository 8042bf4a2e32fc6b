using System.Text.Json.Serialization;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// What was seen of a message while its body was in memory, and all that is kept of it: counts and marks, never its words, names or addresses; but
/// for how its author signs, which is kept as the owner's contact cards are.
/// </summary>
public sealed record MessageTraits
{
    /// <summary>The version of what this library sees. What was seen by an earlier one is to be read anew from the message.</summary>
    public const int CurrentVersion = 10;

    /// <summary>What its internet headers say.</summary>
    public HeaderTraits Headers { get; init; } = new();

    /// <summary>How it reached the owner.</summary>
    public ReceiptTraits Receipt { get; init; } = new();

    /// <summary>Who it says it is from.</summary>
    public SenderTraits Sender { get; init; } = new();

    /// <summary>What it is made of.</summary>
    public BodyTraits Body { get; init; } = new();

    /// <summary>How it addresses its reader.</summary>
    public GreetingTraits Greeting { get; init; } = new();

    /// <summary>What its wording is like.</summary>
    public WordingTraits Wording { get; init; } = new();

    /// <summary>Questions and requests in the author's own words that are directed at the reader, 0–20.</summary>
    public int AsksOwner { get; init; }

    /// <summary>Thanks for something done, other than a sign-off.</summary>
    public bool Thanks { get; init; }

    /// <summary>What its own text does, sentence by sentence; empty for mail of software and where there was no text.</summary>
    public LetterActs Acts { get; init; } = LetterActs.None;

    /// <summary>What its own text says of the past; empty as <see cref="Acts"/> is.</summary>
    public LetterClaims Claims { get; init; } = LetterClaims.None;

    /// <summary>Name, title and organisation its author signs with; null where none stand there, and on the owner's own letters.</summary>
    public Signature? SignedAs { get; init; }

    /// <summary>Its rarer words, hashed. Kept beside the other traits, as they are asked for alone.</summary>
    [JsonIgnore]
    public LetterTerms Terms { get; init; } = LetterTerms.None;

    /// <summary>Whether software answered, and how.</summary>
    public AutomaticMail Automatic { get; init; }

    /// <summary>The same traits with the receipt as the owner's addresses have it now: aliases come and go.</summary>
    public MessageTraits ReceivedBy(Owner owner, Envelope envelope) => this with { Receipt = SenderReader.ReceiptOf(envelope, owner) };
}

/// <summary>Mail written by software in answer to mail.</summary>
public enum AutomaticMail
{
    /// <summary>No such thing.</summary>
    None,

    /// <summary>An absence note or other automatic reply.</summary>
    AutoReply,

    /// <summary>A report that mail could not be delivered.</summary>
    Bounce,

    /// <summary>A message of the calendar; <see cref="Envelope.Meeting"/> says which.</summary>
    Meeting,

    /// <summary>Anything else marked as generated.</summary>
    Generated,
}
