using System.Text.Json.Serialization;

namespace InboxRelationships.Core.Outreach;

/// <summary>Whom a greeting names.</summary>
public enum GreetedAs
{
    /// <summary>There is no greeting.</summary>
    Nobody,

    /// <summary>A greeting without a name.</summary>
    NoName,

    /// <summary>The owner's first name or a short form of it.</summary>
    OwnerFirst,

    /// <summary>The owner's family name.</summary>
    OwnerLast,

    /// <summary>The owner's full display name.</summary>
    OwnerFull,

    /// <summary>The local part of the owner's address.</summary>
    OwnerAddress,

    /// <summary>Another name.</summary>
    OtherName,

    /// <summary>A group: "all", "team".</summary>
    Group,

    /// <summary>Anybody: "customer", "friend".</summary>
    Generic,

    /// <summary>A place-holder nobody filled.</summary>
    FailedToken,
}

/// <summary>How a message addresses its reader.</summary>
public sealed record GreetingTraits
{
    /// <summary>Whom it names.</summary>
    public GreetedAs As { get; init; }

    /// <summary>The name is set in another look than the words around it.</summary>
    public bool NameInOtherStyle { get; init; }

    /// <summary>The name is written in capitals.</summary>
    public bool NameMiscased { get; init; }

    /// <summary>Two spaces, or a space before the comma, where a name was put in.</summary>
    public bool OddSpacing { get; init; }

    /// <summary>The letter ends with a sign-off or the author's name.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether the greeting names the owner in any form.</summary>
    [JsonIgnore]
    public bool NamesOwner => As is GreetedAs.OwnerFirst or GreetedAs.OwnerLast or GreetedAs.OwnerFull or GreetedAs.OwnerAddress;
}

/// <summary>What the wording is like, told by word lists in the letter's language.</summary>
public sealed record WordingTraits
{
    /// <summary>Two-letter code; empty where unknown: then all lists were used.</summary>
    public string Language { get; init; } = "";

    /// <summary>How to stop receiving it.</summary>
    public bool Unsubscribe { get; init; }

    /// <summary>Claims rights in the text, or points to rules of privacy, as publishers do.</summary>
    public bool Rights { get; init; }

    /// <summary>Opens with the season's greetings.</summary>
    public bool Seasonal { get; init; }

    /// <summary>Opens with how long it has been, or with hopes for the reader's health and family.</summary>
    public bool LongTime { get; init; }

    /// <summary>Calls to vote, buy, give, book, click; 0–10.</summary>
    public int Actions { get; init; }

    /// <summary>Words of advertising; 0–20.</summary>
    public int Promotion { get; init; }

    /// <summary>Words of receipts and notices; 0–10.</summary>
    public int Notice { get; init; }

    /// <summary>Turns of letters that offer something to strangers; 0–12.</summary>
    public int Pitch { get; init; }

    /// <summary>Turns that speak to many at once, or ask to pass it on; 0–12.</summary>
    public int Crowd { get; init; }

    /// <summary>Turns that speak of what author and reader share; 0–12.</summary>
    public int Memories { get; init; }

    /// <summary>Different names, places and numbers a hundred words; those of author and reader are not counted.</summary>
    public double Particulars { get; init; }

    /// <summary>First person singular a hundred words.</summary>
    public double FirstPerson { get; init; }

    /// <summary>Amounts of money; 0–20.</summary>
    public int Amounts { get; init; }

    /// <summary>Exclamation marks; 0–20.</summary>
    public int Exclamations { get; init; }

    /// <summary>Log-odds by the choice of words alone that it was sent to many; 0 where nothing can be said (<see cref="WordModel"/>).</summary>
    public double ManyOdds { get; init; }

    /// <summary>
    /// Log-odds by the choice of words alone that, if it is dressed as a letter, it is one text for many; 0 for no words (<see cref="WordModel.Round"/>).
    /// </summary>
    public double RoundOdds { get; init; }

    /// <summary>It names the owner's organisation, as the domain of the owner's address gives it away; never for public mail providers.</summary>
    public bool NamesFirm { get; init; }

    /// <summary>Share of words written in capitals, 0–1.</summary>
    public double Capitals { get; init; }
}
