namespace InboxRelationships.Core.People;

/// <summary>
/// Who stands beside an address on letters and at meetings, each companion weighed by rarity: who stands beside everybody says nothing. Looked
/// at for the addresses asked about alone; a mailbox has millions of pairs.
/// </summary>
internal sealed class Companions
{
    private const int FewestCompanions = 2;

    private readonly Dictionary<string, double> _rarity;
    private readonly Dictionary<long, List<string>> _companies = [];
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    /// <param name="everybody">All addresses of the mailbox.</param>
    /// <param name="asked">Those whose companions will be compared.</param>
    public Companions(IReadOnlyCollection<SeenParticipant> everybody, IEnumerable<SeenParticipant> asked)
    {
        double occasions = everybody.SelectMany(p => p.On).Distinct().Count();
        _rarity = everybody.Where(p => p.On.Any()).ToDictionary(p => p.Address, p => Math.Log(1 + (occasions / p.On.Count())), StringComparer.Ordinal);
        foreach (var occasion in asked.SelectMany(p => p.On)) _companies.TryAdd(occasion, []);
        foreach (var person in everybody)
            foreach (var occasion in person.On)
                if (_companies.TryGetValue(occasion, out var company)) company.Add(person.Address);
    }

    /// <summary>The cosine of their companions, 0–1; null where one of them is too small to compare.</summary>
    public double? Likeness(SeenParticipant one, SeenParticipant other)
    {
        var (a, b) = (CompanionsOf(one), CompanionsOf(other));
        if (Math.Min(a.Count, b.Count) < FewestCompanions) return null;
        var shared = (a.Count < b.Count ? a.Where(b.Contains) : b.Where(a.Contains)).Sum(Weight);
        return shared <= 0 ? 0 : shared / Math.Sqrt(a.Sum(Weight) * b.Sum(Weight));
    }

    private double Weight(string address) => _rarity[address] * _rarity[address];

    private HashSet<string> CompanionsOf(SeenParticipant person)
    {
        if (_known.TryGetValue(person.Address, out var found)) return found;
        var companions = person.On.SelectMany(o => _companies[o]).ToHashSet(StringComparer.Ordinal);
        companions.Remove(person.Address);
        return _known[person.Address] = companions;
    }
}
