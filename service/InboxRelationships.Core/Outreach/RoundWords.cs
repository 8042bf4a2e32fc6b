using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// Tells by its words and their pieces alone whether what is dressed as a letter to its reader is one text for many: a <see cref="WordModel"/> of its own, learned from
/// own-written round letters and honest ones that look alike in nine languages (<c>round-words.json</c>). Mail that is openly sent to many is worded
/// otherwise and teaches nothing here.
/// </summary>
public static class RoundWords
{
    /// <summary>The model shipped with this library.</summary>
    public static WordModel Shipped { get; } = new(EmbeddedText.Json("Outreach.round-words.json", WordWeightsJson.Default.WordWeights));
}
