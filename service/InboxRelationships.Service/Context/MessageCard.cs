using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Service.Context;

/// <summary>What is known of the message itself.</summary>
/// <param name="Key">Its key in this store, by which feedback and copies are asked for.</param>
/// <param name="Class">To whom it was really written.</param>
/// <param name="ClassText">The class in one careful sentence: evidence, never a verdict.</param>
/// <param name="Probabilities">Probability of each class.</param>
/// <param name="MassMergeProbability">Probability that it was written as if to one and sent to many.</param>
/// <param name="Reasons">What speaks for "sent to many" (positive weight) and for "written to you" (negative).</param>
/// <param name="Direction">Written by the owner or received.</param>
/// <param name="Meeting">What kind of meeting message it is; none for ordinary mail.</param>
/// <param name="HasText">Whether its text was read; without it only headers and people spoke.</param>
/// <param name="Claims">What it says of the past, held against the mailbox; what can only be guessed at is left out.</param>
/// <param name="Copies">Other letters of the same text that can be shown beside it, the sender's first.</param>
/// <param name="Said">What the owner said it was; null where nothing.</param>
public sealed record MessageCard(
    long Key,
    OutreachClass Class,
    string ClassText,
    IReadOnlyDictionary<OutreachClass, double> Probabilities,
    double MassMergeProbability,
    IReadOnlyList<Evidence> Reasons,
    Direction Direction,
    MeetingMail Meeting,
    bool HasText,
    IReadOnlyList<ClaimCard> Claims,
    IReadOnlyList<CopyCard> Copies,
    OwnerSaid? Said);

/// <summary>Another letter of the same text, to be set beside this one.</summary>
/// <param name="Key">Its key.</param>
/// <param name="At">When it came.</param>
/// <param name="From">Who wrote it.</param>
public sealed record CopyCard(long Key, DateTimeOffset At, string From);

/// <summary>A claim about the past with what is known of it.</summary>
/// <param name="Type">What is claimed.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Text">What is known, in words.</param>
/// <param name="Item">The message or meeting that bears it out; null without one.</param>
public sealed record ClaimCard(ClaimType Type, ClaimStanding Standing, string Text, ItemReference? Item);
