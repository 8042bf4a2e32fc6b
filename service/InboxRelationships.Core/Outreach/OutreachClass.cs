using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Core.Outreach;

/// <summary>To whom a message was really written. Export names are these in camel case.</summary>
public enum OutreachClass
{
    /// <summary>Written to its readers, by a human who knew who they are.</summary>
    Personal,

    /// <summary>A human's post through a list.</summary>
    Discussion,

    /// <summary>Newsletter, promotion, announcement to many.</summary>
    Broadcast,

    /// <summary>Receipt, notice, auto-reply, calendar response.</summary>
    Transactional,

    /// <summary>Written as if to one person, sent to many.</summary>
    MassMerge,
}

/// <summary>What the classes have in common.</summary>
public static class OutreachClasses
{
    /// <summary>Whether it was sent to many, openly or dressed as a letter to one.</summary>
    public static bool WentToMany(this OutreachClass @class) => @class is OutreachClass.Broadcast or OutreachClass.MassMerge;
}

/// <summary>One piece of evidence for or against a class, ready to show.</summary>
/// <param name="Code">Stable name of the evidence.</param>
/// <param name="Text">One short sentence in the product's words; no text of the message.</param>
/// <param name="Weight">Log-odds this evidence adds to "sent to many" (positive) or to "written to you" (negative).</param>
public sealed record Evidence(string Code, string Text, double Weight);

/// <summary>The class of a message with calibrated probabilities and what speaks for and against it.</summary>
/// <param name="Class">The most probable class.</param>
/// <param name="Probabilities">Indexed by <see cref="OutreachClass"/>; sums to 1.</param>
/// <param name="MassMergeProbability">Probability that it was written as if to one and sent to many, 0–1.</param>
/// <param name="Reasons">Both sides, heaviest first.</param>
public sealed record OutreachVerdict(
    OutreachClass Class,
    IReadOnlyList<double> Probabilities,
    double MassMergeProbability,
    IReadOnlyList<Evidence> Reasons)
{
    /// <summary>What the letter says of the past, held against the mailbox.</summary>
    public IReadOnlyList<HeldClaim>? Claims { get; init; }

    /// <summary>Other copies of the letter's text, the sender's own first.</summary>
    public IReadOnlyList<Twin>? Twins { get; init; }
}
