using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>An address as a candidate for merging: what was seen of it, and whose name it bears.</summary>
internal sealed class Bearer
{
    // A name seen less often is a slip of somebody's address book.
    private const double ShareOfASlip = 0.05;

    private Bearer(SeenParticipant seen, ComparableName? name)
    {
        (Seen, Name) = (seen, name);
        Organisation = MailboxAddress.IsPublic(seen.Address) ? "" : MailboxAddress.FamilyOf(seen.Address);
        Letters = Organisation.Length > 0 ? LocalPart.AccountOf(seen.Address) : LocalPart.LettersOf(seen.Address);
        Spellings = (name is null ? [] : LocalPart.DirectorySpellings(name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What was seen.</summary>
    public SeenParticipant Seen { get; }

    /// <summary>The name shown beside it, else the one its spelling gives; null without either.</summary>
    public ComparableName? Name { get; }

    /// <summary>The letters before the @; at an organisation with digits, which tell namesakes there.</summary>
    public string Letters { get; }

    /// <summary>The organisation's domain; empty at public mail providers.</summary>
    public string Organisation { get; }

    /// <summary>Whether the domain is a firm's: neither a provider's nor made of the bearer's own surname.</summary>
    public bool IsAtWork => Organisation.Length > 0
        && !(Name is { Family.Length: > 2 } name && Organisation.Split('.')[0].Contains(name.Family, StringComparison.Ordinal));

    /// <summary>What a directory makes of the name.</summary>
    public IReadOnlySet<string> Spellings { get; }

    /// <summary>Whether the address is made of its own name.</summary>
    public bool IsSpelled => Spellings.Contains(Letters);

    /// <summary>Equal for bearers of one name; the letters where there is none.</summary>
    public string Key => Name?.Key ?? Letters;

    /// <summary>The addresses that may take part: in use between people, and standing for one human alone.</summary>
    public static IEnumerable<Bearer> Among(IEnumerable<SeenParticipant> humans) =>
        from human in humans
        where human.IsNamedBetweenPeople || human.Usage > 0
        where !StandsForSeveral(human)
        let shown = PersonName.Of(DisplayName.Best(human.Names))
        where shown.Words.Count < 2 || AddressedName.LooksPersonal(shown, human.Address)
        select new Bearer(human, ComparableName.Of(shown) ?? LocalPart.NameIn(human.Address));

    /// <summary>Whether an address was shown under the full names of different people, as shared and broken addresses are.</summary>
    public static bool StandsForSeveral(SeenParticipant seen)
    {
        var least = seen.Names.Values.Sum() * ShareOfASlip;
        var full = seen.Names.Where(n => n.Value >= least).Select(n => PersonName.Of(n.Key)).Where(n => n.Words.Count > 1).DistinctBy(n => n.Core).ToList();
        return full.Any(one => full.Any(other => AreStrangers(one, other)));
    }

    private static bool AreStrangers(PersonName one, PersonName other) =>
        !one.Words.Any(other.Words.Contains)
        || (one.Words[^1] == other.Words[^1] && !one.Words[0].StartsWith(other.Words[0][0]) && !GivenNames.AreForms(one.Words[0], other.Words[0]));
}
