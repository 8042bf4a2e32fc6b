namespace InboxRelationships.Core.People;

/// <summary>Joins addresses to persons, pair by pair, refusing what a veto between any two of the joined forbids.</summary>
internal sealed class Clusters(IEnumerable<string> addresses)
{
    private readonly Dictionary<string, Cluster> _of = addresses.ToDictionary(a => a, a => new Cluster([a], []), StringComparer.Ordinal);

    /// <summary>The clusters, each once.</summary>
    public IEnumerable<(IReadOnlyList<string> Addresses, IReadOnlyList<string> Why)> All =>
        _of.Values.Distinct().Select(c => ((IReadOnlyList<string>)c.Addresses, (IReadOnlyList<string>)c.Why));

    public void Join(Merge merge, Func<string, string, bool>? veto = null)
    {
        var (one, other) = (_of[merge.One], _of[merge.Other]);
        if (one == other || (veto is not null && one.Addresses.Any(a => other.Addresses.Any(b => veto(a, b))))) return;
        one.Addresses.AddRange(other.Addresses);
        one.Why.AddRange(other.Why);
        one.Why.Add(merge.Why);
        foreach (var address in other.Addresses) _of[address] = one;
    }

    private sealed class Cluster(List<string> addresses, List<string> why)
    {
        public List<string> Addresses => addresses;

        public List<string> Why => why;
    }
}
