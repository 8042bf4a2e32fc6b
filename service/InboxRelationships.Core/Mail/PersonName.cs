using System.Collections.Frozen;

namespace InboxRelationships.Core.Mail;

/// <summary>A display name taken apart, folded for comparison: without case, marks, titles and "Last, First".</summary>
/// <param name="Parts">Its words in spoken order, initials among them; empty where there is no name.</param>
/// <param name="Suffix">The generation: "jr", "sr", "ii"…; empty for none.</param>
internal sealed record PersonName(IReadOnlyList<string> Parts, string Suffix)
{
    private static readonly FrozenSet<string> Titles = EmbeddedText.Lines("Mail.name-titles.txt").ToFrozenSet();
    private static readonly FrozenSet<string> Generations = new[] { "jr", "sr", "ii", "iii", "iv" }.ToFrozenSet();

    /// <summary>No name.</summary>
    public static PersonName None { get; } = new([], "");

    /// <summary>The first given name; empty without a name.</summary>
    public string First => Parts.Count > 0 ? Parts[0] : "";

    /// <summary>The family name; empty where only one word is known.</summary>
    public string Last => Parts.Count > 1 ? Parts[^1] : "";

    /// <summary>The words of at least two letters, or of one letter in a script whose single signs are words.</summary>
    public IReadOnlyList<string> Words => [.. Spelled.Where(p => !IsInitial(p))];

    /// <summary>The single letters, in order.</summary>
    public string Initials => string.Concat(Spelled.Where(IsInitial));

    /// <summary>Equal for names of the same words in any order.</summary>
    public string Core => string.Join(' ', Words.Order(StringComparer.Ordinal));

    /// <summary>The parts with what an apostrophe divides as one word ("O'Hale" is "ohale"), as names are compared.</summary>
    public IReadOnlyList<string> Spelled { get; init; } = Parts;

    /// <summary>Takes a display name apart. Addresses, brackets and what stands in them are no name.</summary>
    public static PersonName Of(string? shown)
    {
        if (DisplayName.Clean(shown) is not { } name) return None;
        var suffix = FoldedText.Of(name).Split(' ').LastOrDefault(Generations.Contains) ?? "";
        return new(PartsOf(name), suffix) { Spelled = PartsOf(name.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)) };
    }

    private static List<string> PartsOf(string name) =>
        [.. FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => !Titles.Contains(p) && !Generations.Contains(p))];

    /// <summary>Whether a word names this person: one of the names, or a short form of at least three letters of the first.</summary>
    public bool Knows(string word) =>
        word.Length > 0 && (Parts.Contains(word) || IsShortFor(word, First) || IsShortFor(First, word));

    private static bool IsShortFor(string brief, string full) => brief.Length >= 3 && full.StartsWith(brief, StringComparison.Ordinal);

    /// <summary>Whether both are the same name or none; records compare lists by reference.</summary>
    public bool Equals(PersonName? other) => other is not null && Suffix == other.Suffix && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Core, Suffix);

    // Beyond U+2E80 (CJK, kana) one sign is a word.
    private static bool IsInitial(string word) => word.Length == 1 && word[0] < 0x2E80;
}
