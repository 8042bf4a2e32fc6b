namespace InboxRelationships.Core.Mail;

/// <summary>A display name taken apart, folded for comparison.</summary>
/// <param name="Parts">Its words in spoken order ("Last, First" turned round); empty where there is no name.</param>
internal sealed record PersonName(IReadOnlyList<string> Parts)
{
    /// <summary>The first given name; empty without a name.</summary>
    public string First => Parts.Count > 0 ? Parts[0] : "";

    /// <summary>The family name; empty where only one word is known.</summary>
    public string Last => Parts.Count > 1 ? Parts[^1] : "";

    /// <summary>Takes a display name apart. Addresses, brackets and what stands in them are no name.</summary>
    public static PersonName Of(string? displayName)
    {
        if (string.IsNullOrWhiteSpace(displayName) || displayName.Contains('@')) return new([]);
        var end = displayName.IndexOfAny(['(', '[', '<', '/', '|']);
        var name = end > 0 ? displayName[..end] : displayName;
        if (name.Split(',') is [var last, var first] && !string.IsNullOrWhiteSpace(first)) name = $"{first} {last}";
        return new(FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a word names this person: one of the names, or a short form of at least three letters of the first.</summary>
    public bool Knows(string word) =>
        word.Length > 0 && (Parts.Contains(word) || (word.Length >= 3 && First.StartsWith(word, StringComparison.Ordinal)) || (First.Length >= 3 && word.StartsWith(First, StringComparison.Ordinal)));
}
