namespace InboxRelationships.Core.People;

/// <summary>How far two names may be one person's.</summary>
internal enum NameMatch
{
    /// <summary>They are two people's: initials or generation differ.</summary>
    Conflict,

    /// <summary>Nothing speaks for it.</summary>
    None,

    /// <summary>An initial stands for a given name, or a part of the name is missing.</summary>
    Partial,

    /// <summary>A short form, another romanisation or a slip of the pen.</summary>
    Near,

    /// <summary>The same words.</summary>
    Same,
}

/// <summary>
/// Compares names word by word: SoftTFIDF with Jaro-Winkler inside (Cohen, Ravikumar, Fienberg 2003), words weighed by their rarity in the
/// mailbox, and beside it what only humans' names have: given and family name, initials, generations.
/// </summary>
internal sealed class NameLikeness(IReadOnlyDictionary<string, int> bearersOfWord, int names)
{
    private const double SameWord = 0.92;
    private const double SameName = 0.95;
    private const int ShortestMisspelt = 5;

    /// <summary>How far these two names may be one person's.</summary>
    public NameMatch Of(ComparableName one, ComparableName other)
    {
        if (one.Suffix.Length > 0 && other.Suffix.Length > 0 && one.Suffix != other.Suffix) return NameMatch.Conflict;
        var match = Best(InOrder(one, other), InOrder(one, Turned(other)));
        return match > NameMatch.Partial && one.Suffix != other.Suffix ? NameMatch.Partial : match;
    }

    /// <summary>The cosine of the rarity-weighed words, each matched with the most similar word of the other name; 0–1.</summary>
    public double SoftTfIdf(ComparableName one, ComparableName other)
    {
        var (a, b) = (one.Words.ToList(), other.Words.ToList());
        var sum = a.Select(w => (Word: w, Match: b.MaxBy(v => Similarity(w, v))!))
            .Sum(p => Similarity(p.Word, p.Match) is >= SameWord and var alike ? Weight(p.Word) * Weight(p.Match) * alike : 0);
        return Math.Min(1, sum / Math.Sqrt(a.Sum(w => Weight(w) * Weight(w)) * b.Sum(w => Weight(w) * Weight(w))));
    }

    private NameMatch InOrder(ComparableName one, ComparableName other)
    {
        if (one.IsHan || other.IsHan) return one.Family == other.Family ? NameMatch.Same : NameMatch.None;
        var family = Family(one, other);
        var given = Given(one.Given, other.Given, one.IsForeign != other.IsForeign);
        if (family == NameMatch.None || given == NameMatch.None) return NameMatch.None;
        var middles = Middles(one.Middles, other.Middles);
        if (middles == NameMatch.Conflict) return middles;
        var match = (NameMatch)Math.Min((int)family, (int)given);
        return match == NameMatch.Near && given == NameMatch.Same && SoftTfIdf(one, other) < SameName && family == NameMatch.Near ? NameMatch.Partial : match;
    }

    private static NameMatch Best(NameMatch one, NameMatch other) =>
        one == NameMatch.Conflict || other == NameMatch.Conflict ? NameMatch.Conflict : (NameMatch)Math.Max((int)one, (int)other);

    private static ComparableName Turned(ComparableName name) =>
        name.Middles.Count == 0 && name.Given.Length > 1 ? name with { Given = name.Family, Family = name.Given } : name;

    private static NameMatch Family(ComparableName one, ComparableName other)
    {
        if (one.Family == other.Family) return NameMatch.Same;
        if (one.IsForeign != other.IsForeign && Romanised.Sound(one.Family) == Romanised.Sound(other.Family)) return NameMatch.Near;
        // "Ana Ruiz Gomez" and "Ana Ruiz", "Ana Ruiz-Hale" and "Ana Hale": one of two surnames.
        if (one.Middles.Contains(other.Family) || other.Middles.Contains(one.Family)) return NameMatch.Partial;
        var shortest = Math.Min(one.Family.Length, other.Family.Length);
        return shortest >= ShortestMisspelt && JaroWinkler.Of(one.Family, other.Family) >= SameName ? NameMatch.Near : NameMatch.None;
    }

    private static NameMatch Given(string one, string other, bool isRomanised)
    {
        if (one == other) return one.Length > 1 ? NameMatch.Same : NameMatch.Partial;
        if (one.Length == 0 || other.Length == 0) return NameMatch.None;
        if (one.Length == 1 || other.Length == 1) return one[0] == other[0] ? NameMatch.Partial : NameMatch.None;
        if (GivenNames.AreForms(one, other)) return NameMatch.Near;
        return isRomanised && Romanised.Sound(one) == Romanised.Sound(other) ? NameMatch.Near : NameMatch.None;
    }

    // Each middle name or initial of the shorter list must find its like in the other; "Ana M. Ruiz" and "Ana B. Ruiz" are two people.
    private static NameMatch Middles(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0) return NameMatch.Same;
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        return few.All(f => many.Any(m => m == f || ((m.Length == 1 || f.Length == 1) && m[0] == f[0]))) ? NameMatch.Same : NameMatch.Conflict;
    }

    private static double Similarity(string one, string other) =>
        one == other ? 1 : GivenNames.AreForms(one, other) ? 0.98 : one.Length < 2 || other.Length < 2 ? 0 : JaroWinkler.Of(one, other);

    private double Weight(string word) => Math.Log(1 + ((double)names / Math.Max(1, bearersOfWord.GetValueOrDefault(word))));
}
