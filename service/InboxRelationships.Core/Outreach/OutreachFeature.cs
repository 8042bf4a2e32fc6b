using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>What the model looks at: a message as it is kept, and its sender's history.</summary>
/// <param name="Envelope">Who, to whom, when.</param>
/// <param name="Traits">What was seen of it.</param>
/// <param name="History">What was known of the sender.</param>
public sealed record SeenMessage(Envelope Envelope, MessageTraits Traits, SenderHistory History)
{
    /// <summary>What it says of the past, held against the mailbox; empty where that is not looked at.</summary>
    public IReadOnlyList<HeldClaim> Claims { get; init; } = [];
}

/// <summary>One thing that can be seen of a message.</summary>
/// <param name="Code">Stable name; the key of its weight.</param>
/// <param name="Text">One sentence that states it, for a reader, whichever way it speaks.</param>
/// <param name="Value">How much of it there is: 0 for not at all, mostly up to 1.</param>
public sealed record OutreachFeature(string Code, string Text, Func<SeenMessage, double> Value)
{
    /// <summary>The sentence with what was seen of this very message; null where <see cref="Text"/> says it all.</summary>
    public Func<SeenMessage, string>? Told { get; init; }

    /// <summary>All that is looked at, in a fixed order: structure, text, tells of a merge, relationship, other copies of the text.</summary>
    public static IReadOnlyList<OutreachFeature> All { get; } =
        [.. StructureFeatures.All, .. TextFeatures.All, .. MergeTells.All, .. RelationshipFeatures.All, .. TemplateFeatures.All];

    private static readonly HashSet<string> LearnedTells =
        ["pivot", "pivotToLink", "seasonal", "trackedLetter", "pitchToLink", "crowdToAct", "roundWords", "ownWording", "namesFirm"];

    private static readonly HashSet<string> LearnedOfSender = ["recentContact", "formerContact", "sharedWords", "nothingShared"];

    /// <summary>Those of them whose weights are learned from labelled mail.</summary>
    public static IReadOnlyList<OutreachFeature> Learned { get; } =
    [
        .. StructureFeatures.All, .. TextFeatures.All,
        .. MergeTells.All.Where(f => LearnedTells.Contains(f.Code)),
        .. RelationshipFeatures.All.Where(f => LearnedOfSender.Contains(f.Code)),
    ];

    internal static OutreachFeature When(string code, string text, Func<SeenMessage, bool> holds) => new(code, text, m => holds(m) ? 1 : 0);

    /// <summary>Grows with the logarithm of a count: 1 at <paramref name="full"/>, at most 1.5.</summary>
    internal static double Log(double count, double full) => Math.Min(1.5, Math.Log(1 + count) / Math.Log(1 + full));
}
