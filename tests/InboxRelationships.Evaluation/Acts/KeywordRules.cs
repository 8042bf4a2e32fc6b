using System.Text.RegularExpressions;
using InboxRelationships.Core.Acts;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>What follow-up tools do with a few words: the rules to beat.</summary>
internal static partial class KeywordRules
{
    /// <summary>Whether the rule of a kind holds.</summary>
    public static bool Says(ActKind kind, string text) => kind switch
    {
        ActKind.Ask => text.TrimEnd().EndsWith('?') || Ask().IsMatch(text),
        ActKind.Promise => Promise().IsMatch(text),
        ActKind.Delivery => Delivery().IsMatch(text),
        ActKind.Thanks => Thanks().IsMatch(text),
        ActKind.Introduction => Introduction().IsMatch(text),
        ActKind.Invitation => Invitation().IsMatch(text),
        ActKind.Offer => Offer().IsMatch(text),
        _ => false,
    };

    [GeneratedRegex(@"\b(?:please|can you|could you|would you|let me know)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ask();

    [GeneratedRegex(@"\b(?:I'll|I will|we'll|we will)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(?:attached|here is|here are|enclosed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Delivery();

    [GeneratedRegex(@"\b(?:thanks|thank you|appreciate)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\bintroduc", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\b(?:join us|invite|lunch|dinner)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"\b(?:happy to|glad to|I can)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offer();
}
