using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Acts;

/// <summary>What somebody else said, told word for word: it asks and promises nothing here.</summary>
internal static partial class DirectSpeech
{
    /// <summary>Whether a sentence ends in words that it introduces as spoken: <c>she said: "will you come?"</c>, closed or going on in the next sentence.</summary>
    public static bool Ends(string sentence)
    {
        var opening = Opening().Match(sentence);
        if (!opening.Success) return false;
        var spoken = sentence.AsSpan(opening.Index + opening.Length);
        var closing = spoken.IndexOfAny("\"”“»«」");
        return closing < 0 || spoken[(closing + 1)..].Trim(" .!?…,;)").IsEmpty;
    }

    [GeneratedRegex(@"\p{L}[,:：]\s{0,3}[""“„«「]", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
