using System.Runtime.CompilerServices;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>What a message is held to be: the model's four outcomes before form divides "many".</summary>
internal enum Outcome
{
    /// <summary>Written to its readers.</summary>
    Personal,

    /// <summary>Posted to a list.</summary>
    Discussion,

    /// <summary>Sent to many.</summary>
    Many,

    /// <summary>A notice of software.</summary>
    Transactional,
}

/// <summary>A labelled message as the model sees it: traits of the message as it came, without its list headers, and without any header.</summary>
/// <param name="Archive">The archive it lies in.</param>
/// <param name="Source">The archive, or the group of archives, it counts under.</param>
/// <param name="Class">The label as given.</param>
/// <param name="Author">Who wrote it, for keeping authors apart.</param>
/// <param name="IsReaderKnown">Whether the archive's owner is the message's real reader; else the owner's place among the addressees means nothing.</param>
/// <param name="Envelope">Who, to whom, when.</param>
/// <param name="Whole">Its traits as it came.</param>
/// <param name="WithoutLists">Its traits without the headers lists add.</param>
/// <param name="WithoutHeaders">Its traits without any header.</param>
/// <param name="Words">Its hashed words.</param>
internal sealed record LabelledMessage(
    string Archive, string Source, string Class, string Author, bool IsReaderKnown, Envelope Envelope,
    MessageTraits Whole, MessageTraits WithoutLists, MessageTraits WithoutHeaders, LetterMarks Words)
{
    /// <summary>What was known of its author; nothing where that is hidden.</summary>
    public SenderHistory History { get; init; } = SenderHistory.None;

    /// <summary>Whether nothing is told of its author's past, but only of the addresses it came by.</summary>
    public bool HidesPast => (History with { AnswerersHere = 0 }) == SenderHistory.None;

    /// <summary>What was known of its author in truth; null where it is not looked up.</summary>
    public SenderHistory? Lived { get; init; }

    /// <summary>The letter it was made from; null for real mail.</summary>
    public PlantedLetter? Planted { get; init; }

    /// <summary>What is kept apart when learning is tested: an author, or who wrote a planted letter.</summary>
    public string Writer => Planted?.Writer ?? Author;

    /// <summary>Tells it from all others, however its words are weighed.</summary>
    public string Key => $"{Archive} {Envelope.Id}";

    /// <summary>A message is itself: copies in other mailboxes are messages of their own.</summary>
    public bool Equals(LabelledMessage? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The message as it looks to a model whose words say <paramref name="odds"/>.</summary>
    public LabelledMessage Worded(double odds) =>
        this with { Whole = Worded(Whole, odds), WithoutLists = Worded(WithoutLists, odds), WithoutHeaders = Worded(WithoutHeaders, odds) };

    /// <summary>The message as it looks to a model whose words for round letters say <paramref name="odds"/>.</summary>
    public LabelledMessage Rounded(double odds) =>
        this with { Whole = Rounded(Whole, odds), WithoutLists = Rounded(WithoutLists, odds), WithoutHeaders = Rounded(WithoutHeaders, odds) };

    private static MessageTraits Rounded(MessageTraits traits, double odds) =>
        traits with { Wording = traits.Wording with { RoundOdds = Math.Round(odds, 2) } };

    private static MessageTraits Worded(MessageTraits traits, double odds) => traits with { Wording = traits.Wording with { ManyOdds = Math.Round(odds, 2) } };

    /// <summary>The outcome the label means: spam is sent to many; bots, feeds and bounces are notices.</summary>
    public Outcome Outcome { get; } = Class switch
    {
        "personal" => Outcome.Personal,
        "discussion" => Outcome.Discussion,
        "broadcast" or "spam" or "massMerge" => Outcome.Many,
        "transactional" or "automated" => Outcome.Transactional,
        _ => throw new InvalidDataException($"The label '{Class}' is none of personal, discussion, broadcast, spam, massMerge, transactional, automated."),
    };
}
