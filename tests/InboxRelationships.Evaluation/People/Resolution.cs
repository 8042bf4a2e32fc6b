using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Evaluation.People;

/// <summary>A way to say which addresses are one person's: each address with the name of its cluster.</summary>
internal sealed record Resolution(string Name, Func<ReadMailbox, IReadOnlyDictionary<string, string>> Clusters)
{
    private const double Alike = 0.9;

    /// <summary>Ours and what products do.</summary>
    public static IReadOnlyList<Resolution> All { get; } =
    [
        new("**this resolution**", m => PeopleDirectory.Build(m.Owner, m.Seen, []).All
            .SelectMany(p => p.Addresses.Select(a => (a, p.PersonId))).ToDictionary(x => x.a, x => x.PersonId)),
        new("exact address", m => m.Seen.ToDictionary(s => s.Address, s => s.Address)),
        new("exact name", m => m.Seen.ToDictionary(s => s.Address, s => NameOf(s)?.ToUpperInvariant() ?? s.Address)),
        new("Jaro-Winkler of names ≥ .9", ByJaroWinkler),
    ];

    private static string? NameOf(SeenParticipant seen) => DisplayName.Best(seen.Names);

    private static Dictionary<string, string> ByJaroWinkler(ReadMailbox mailbox)
    {
        var clusters = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var seen in mailbox.Seen)
        {
            var name = NameOf(seen)?.ToLowerInvariant();
            if (name is not null && !named.ContainsKey(name))
                named[name] = named.FirstOrDefault(n => JaroWinkler.Of(n.Key, name) >= Alike).Value ?? seen.Address;
            clusters[seen.Address] = name is null ? seen.Address : named[name];
        }

        return clusters;
    }
}
