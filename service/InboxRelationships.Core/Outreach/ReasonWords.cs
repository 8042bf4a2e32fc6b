using System.Collections.Frozen;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// The words of a reason in the direction it speaks. Weights are learned side by side: one that balances others may point against what its
/// sentence says. It counts, but told in that direction it would only puzzle.
/// </summary>
internal static class ReasonWords
{
    /// <summary>Sentences that nobody would take for a sign of a letter to one.</summary>
    private static readonly FrozenSet<string> NeverForOne = FrozenSet.ToFrozenSet(
    [
        "listPost", "listServer", "listOnlyId", "listFooter", "toList", "conversing", "subjectTag", "subjectTicket",
        "subjectSerial", "subjectShouts", "foreignReplyTo",
        "foreignMessageId", "foreignSignature", "noAddressee", "manyAddressees", "ownerAbsent", "role", "listedWordsOfMany", "styles", "images",
        "pixels", "redirects", "headings", "actions", "promotion", "pitch", "crowd", "capitals", "greetsGroup", "greetsAnybody", "pitchToLink",
    ]);

    /// <summary>What a sentence on closeness states beyond closeness, for when it speaks against it.</summary>
    private static readonly FrozenDictionary<string, string> AgainstOne = new Dictionary<string, string>
    {
        ["firstPerson"] = "It speaks of its sender.",
        ["memories"] = "It calls up memories.",
        ["asks"] = "It asks its reader for something.",
    }.ToFrozenDictionary();

    /// <summary>One sentence for the reader; null where what was seen would read against what it speaks for.</summary>
    /// <param name="feature">What was seen.</param>
    /// <param name="message">Of which message.</param>
    /// <param name="weight">How it speaks: above 0 against a letter to one.</param>
    public static string? Of(OutreachFeature feature, SeenMessage message, double weight) =>
        weight < 0 && NeverForOne.Contains(feature.Code) ? null
        : weight > 0 && AgainstOne.TryGetValue(feature.Code, out var text) ? text
        : feature.Told?.Invoke(message) ?? feature.Text;
}
