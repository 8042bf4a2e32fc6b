using InboxRelationships.Core.Mail;
namespace InboxRelationships.Core.People;

/// <summary>
/// Merges on agreeing evidence: one full name, rare in the mailbox, and one thing more that ties the addresses together.
/// Never on the name alone, and never against a veto: addressed side by side on one message, differing initials or generation.
/// Tier T1 of the identity tiers; bulk mail takes no part in it.
/// </summary>
internal sealed class LikelyMerges
{
    // More addresses under one name than this, and the name is a common one rather than one person's.
    private const int AddressesOfOnePerson = 3;
    private const int SharedNeighbours = 2;

    private readonly Dictionary<string, SeenParticipant> _seen;
    private readonly Dictionary<string, PersonName> _names;

    private LikelyMerges(IReadOnlyList<SeenParticipant> humans)
    {
        var candidates = humans
            .Where(h => h.IsNamedBetweenPeople && !StandsForSeveral(h))
            .Select(h => (Seen: h, Shown: DisplayName.Best(h.Names)))
            .Where(h => h.Shown is not null)
            .ToList();
        _seen = candidates.ToDictionary(c => c.Seen.Address, c => c.Seen, StringComparer.Ordinal);
        _names = candidates.ToDictionary(c => c.Seen.Address, c => PersonName.Of(c.Shown), StringComparer.Ordinal);
    }

    /// <summary>Candidate pairs in ordinal order.</summary>
    public static IReadOnlyList<Merge> Find(IReadOnlyList<SeenParticipant> humans) => new LikelyMerges(humans).Find();

    /// <summary>Whether two addresses certainly belong to two people.</summary>
    public static bool AreTwoPeople(SeenParticipant one, SeenParticipant other) => one.RecipientOf.Overlaps(other.RecipientOf);

    /// <summary>Whether an address was shown under the full names of different people, as shared and broken addresses are.</summary>
    private static bool StandsForSeveral(SeenParticipant seen)
    {
        var full = seen.Names.Keys
            .Select(PersonName.Of)
            .Where(n => n.Words.Count > 1)
            .DistinctBy(n => n.Core)
            .ToList();
        return full.Any(one => full.Any(other => !one.Words.Any(other.Words.Contains)));
    }

    private List<Merge> Find() =>
    [
        .. _names.Where(n => n.Value.Words.Count >= 2 && AddressedName.LooksPersonal(n.Value, n.Key))
            .GroupBy(n => n.Value.Core, n => n.Key, StringComparer.Ordinal)
            .Where(bearers => bearers.Count() is > 1 and <= AddressesOfOnePerson)
            .SelectMany(bearers => Pairs([.. bearers.Order(StringComparer.Ordinal)]))
            .OrderBy(m => m.One, StringComparer.Ordinal)
            .ThenBy(m => m.Other, StringComparer.Ordinal),
    ];

    private IEnumerable<Merge> Pairs(IReadOnlyList<string> bearers) =>
        from i in Enumerable.Range(0, bearers.Count)
        from j in Enumerable.Range(i + 1, bearers.Count - i - 1)
        let why = Evidence(bearers[i], bearers[j])
        where why is not null
            && AddressedName.AreCompatible(_names[bearers[i]], _names[bearers[j]])
            && !AreTwoPeople(_seen[bearers[i]], _seen[bearers[j]])
        select new Merge(bearers[i], bearers[j], why);

    private string? Evidence(string one, string other)
    {
        var (a, b) = (_seen[one], _seen[other]);
        if (IsOneOrganisation(one, other)) return "Same name at one organisation, and both addresses are made of it.";
        if (a.Beside.Contains(other) && (a.Wrote > 0 || b.Wrote > 0)) return "Same name, and one address copies the other.";
        return a.Beside.Count(b.Beside.Contains) >= SharedNeighbours ? "Same name, in letters with the same people." : null;
    }

    private bool IsOneOrganisation(string one, string other) =>
        MailboxAddress.FamilyOf(one) is { Length: > 0 } family
        && family == MailboxAddress.FamilyOf(other)
        && !MailboxAddress.IsPublic(one)
        && AddressedName.Spells(_names[one], one)
        && AddressedName.Spells(_names[one], other);
}
