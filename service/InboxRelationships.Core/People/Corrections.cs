namespace InboxRelationships.Core.People;

/// <summary>The owner's own facts, as the directory asks for them.</summary>
internal sealed class Corrections
{
    private readonly List<Correction> _pairs;
    private readonly ILookup<string, Correction> _ofAddress;
    private readonly HashSet<(string, string)> _apart;

    public Corrections(IEnumerable<Correction> said)
    {
        var all = said.OrderBy(c => c.Order).ToList();
        _pairs = [.. all.Where(IsPair).GroupBy(c => Ordered(c.Address, c.Other)).Select(same => same.Last())];
        _ofAddress = all.Where(c => !IsPair(c)).ToLookup(c => c.Address, StringComparer.Ordinal);
        _apart = [.. _pairs.Where(c => c.Kind == CorrectionKind.Apart).Select(c => Ordered(c.Address, c.Other))];
    }

    /// <summary>What the owner joined, in the order it was said.</summary>
    public IEnumerable<Merge> Together => _pairs.Where(c => c.Kind == CorrectionKind.Together).OrderBy(c => c.Order)
        .Select(c => new Merge(c.Address, c.Other, "You joined these addresses.", LinkTier.Owner));

    /// <summary>Whether the owner keeps two addresses apart.</summary>
    public bool AreApart(string one, string other) => _apart.Count > 0 && _apart.Contains(Ordered(one, other));

    /// <summary>The kind the owner gave an address; null when nothing was said.</summary>
    public PersonKind? KindOf(string address, PersonKind seen) =>
        _ofAddress[address].LastOrDefault(c => c.Kind is CorrectionKind.IsPerson or CorrectionKind.IsNoPerson)?.Kind switch
        {
            CorrectionKind.IsPerson => PersonKind.Human,
            CorrectionKind.IsNoPerson => seen == PersonKind.Human ? PersonKind.Role : seen,
            _ => null,
        };

    /// <summary>What the owner last said of these addresses; null for nothing.</summary>
    public string? TextOf(CorrectionKind kind, IEnumerable<string> addresses) =>
        addresses.SelectMany(a => _ofAddress[a]).Where(c => c.Kind == kind).OrderBy(c => c.Order).LastOrDefault()?.Text;

    private static bool IsPair(Correction correction) => correction.Kind is CorrectionKind.Together or CorrectionKind.Apart;

    private static (string, string) Ordered(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
