namespace InboxRelationships.Core.People;

/// <summary>Joins addresses to persons, pair by pair, refusing what a veto between any two of the joined forbids.</summary>
internal sealed class Clusters(IEnumerable<string> addresses)
{
    private readonly Dictionary<string, Cluster> _of = addresses.ToDictionary(a => a, a => new Cluster([a], []), StringComparer.Ordinal);

    /// <summary>The clusters, each once.</summary>
    public IEnumerable<(IReadOnlyList<string> Addresses, IReadOnlyList<Merge> Links)> All =>
        _of.Values.Distinct().Select(c => ((IReadOnlyList<string>)c.Addresses, (IReadOnlyList<Merge>)c.Links));

    /// <summary>The addresses joined with this one by now, itself among them.</summary>
    public IReadOnlyList<string> With(string address) => _of[address].Addresses;

    /// <summary>Whether two addresses are joined by now.</summary>
    public bool AreOne(string one, string other) => _of[one] == _of[other];

    /// <summary>Whether a veto lies between any two of those that joining these two would join.</summary>
    public bool IsVetoed(string one, string other, Func<string, string, bool> veto) =>
        _of[one].Addresses.Any(a => _of[other].Addresses.Any(b => veto(a, b)));

    public void Join(Merge merge, Func<string, string, bool> veto)
    {
        if (!_of.TryGetValue(merge.One, out var one) || !_of.TryGetValue(merge.Other, out var other)) return;
        if (one == other || IsVetoed(merge.One, merge.Other, veto)) return;
        one.Addresses.AddRange(other.Addresses);
        one.Links.AddRange(other.Links);
        one.Links.Add(merge);
        foreach (var address in other.Addresses) _of[address] = one;
    }

    private sealed class Cluster(List<string> addresses, List<Merge> links)
    {
        public List<string> Addresses => addresses;

        public List<Merge> Links => links;
    }
}
