using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>A name as it is compared with others.</summary>
/// <param name="Given">The first given name or its initial; empty where there is one word only.</param>
/// <param name="Middles">What stands between.</param>
/// <param name="Family">The last word.</param>
/// <param name="Suffix">The generation; empty for none.</param>
/// <param name="IsForeign">Whether it was romanised.</param>
internal sealed record ComparableName(string Given, IReadOnlyList<string> Middles, string Family, string Suffix, bool IsForeign)
{
    /// <summary>Equal for names of the same words, whatever their order.</summary>
    public string Key { get; } = string.Join(' ', Middles.Where(m => m.Length > 1).Append(Given).Append(Family).Order(StringComparer.Ordinal));

    /// <summary>All words, initials among them.</summary>
    public IEnumerable<string> Words => Middles.Prepend(Given).Append(Family).Where(w => w.Length > 0);

    /// <summary>Whether both a given and a family name are written out.</summary>
    public bool IsFull => Family.Length > 1 && (Given.Length > 1 || IsHan);

    /// <summary>Whether it is written in signs without gaps between the words.</summary>
    public bool IsHan => Family.Length > 0 && Family[0] >= 0x2E80;

    /// <summary>A shown name, or null when it is no full name or initial and surname.</summary>
    public static ComparableName? Of(PersonName name)
    {
        var words = name.Spelled;
        var foreign = words.Any(Romanised.IsForeign);
        var latin = words.Select(Romanised.Of).Where(w => w.Length > 0).ToList();
        if (latin.Count > 0 && latin.TrueForAll(w => w[0] >= 0x2E80)) return OfHan(string.Concat(latin), name.Suffix);
        // Written "Ruiz A.": the word is the family name.
        if (latin is [{ Length: > 1 }, { Length: 1 }]) latin.Reverse();
        return latin.Count < 2 || latin[^1].Length < 2 ? null : new(latin[0], latin[1..^1], latin[^1], name.Suffix, foreign);
    }

    private static ComparableName? OfHan(string signs, string suffix) => signs.Length is >= 2 and <= 12 ? new("", [], signs, suffix, false) : null;
}
