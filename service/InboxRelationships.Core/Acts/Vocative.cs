namespace InboxRelationships.Core.Acts;

/// <summary>The name that calls somebody at a sentence's beginning: "Ana, could you", "Bill - can you", "Jim will you".</summary>
internal static class Vocative
{
    private const int Longest = 30;

    /// <summary>The sentence behind the name.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="name">The name, empty where none stands there.</param>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> sentence, out string name)
    {
        name = "";
        var end = sentence[..Math.Min(sentence.Length, Longest)].IndexOfAny(",:–、") is var sign and > 1
            ? sign
            : sentence[..Math.Min(sentence.Length, Longest)].IndexOf(" -");
        if (end < 2 || end + 2 >= sentence.Length || !IsName(sentence[..end])) return sentence;
        name = sentence[..end].Trim().ToString();
        return sentence[(end + 1)..].TrimStart(" -–,:");
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty || word is "and" or "&" or "und" or "et" or "y" or "e" or "en" or "i") continue;
            if (!char.IsUpper(word[0]) || word.Length < 2 || word.ContainsAnyInRange('0', '9') || ++words > 3) return false;
        }

        return words > 0;
    }
}
