using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>Writes a person from what was seen of their addresses and what stands on their cards.</summary>
internal sealed class PersonDraft(
    Owner owner,
    IReadOnlyDictionary<string, SeenParticipant> participants,
    IReadOnlyDictionary<string, (PersonKind Kind, string? Why)> kinds,
    IReadOnlyList<ContactCard> cards,
    Corrections corrections)
{
    private readonly ILookup<string, ContactCard> _cards = cards
        .SelectMany(card => card.Addresses.Distinct().Select(address => (address, card)))
        .ToLookup(x => x.address, x => x.card, StringComparer.Ordinal);

    private readonly ILookup<string, string> _humansAt = participants.Keys
        .Where(a => kinds[a].Kind == PersonKind.Human).ToLookup(MailboxAddress.FamilyOf, StringComparer.Ordinal);

    private readonly PersonName _ownersName = PersonName.Of(owner.DisplayName);

    public Person Write(IReadOnlyList<string> addresses, IReadOnlyList<Merge> links)
    {
        var ordered = addresses
            .OrderByDescending(a => participants[a].Usage)
            .ThenByDescending(a => participants[a].SentBulk + participants[a].Posted)
            .ThenBy(a => a, StringComparer.Ordinal)
            .ToList();
        var kind = ordered.Any(a => kinds[a].Kind == PersonKind.Human) ? PersonKind.Human : kinds[ordered[0]].Kind;
        var whyKind = ordered.Select(a => kinds[a]).Where(k => k.Kind == kind && k.Why is not null).Select(k => k.Why!);
        var (name, whyName) = Name(ordered, kind);
        var alike = kind == PersonKind.Human && _ownersName.Words.Count > 1 && AddressedName.AreCompatible(PersonName.Of(name), _ownersName)
            ? "Bears your own name: perhaps another address of yours."
            : null;
        var work = Work(ordered, kind, name);
        return new(
            PeopleDirectory.IdOf(ordered[0]),
            name,
            ordered,
            kind,
            work.Organisations,
            [.. whyKind.Concat(links.Select(l => l.Why)).Append(whyName).Append(alike).OfType<string>().Distinct().Order(StringComparer.Ordinal)])
        {
            JobTitle = work.Title,
            WorkReasons = work.Reasons,
            Links = [.. links.OrderBy(l => l.One, StringComparer.Ordinal).ThenBy(l => l.Other, StringComparer.Ordinal)],
        };
    }

    /// <summary>A full name of the headers first, because everybody sees it; where they show none, the card's and then the signature's.</summary>
    private (string Name, string? Why) Name(IReadOnlyList<string> ordered, PersonKind kind)
    {
        if (corrections.TextOf(CorrectionKind.Name, ordered) is { } said) return (said, null);
        var shown = Mail.DisplayName.Best(ordered.SelectMany(a => participants[a].Names));
        if (shown is not null && (kind != PersonKind.Human || IsWhole(shown, ordered[0]))) return (shown, null);
        if (Carded(ordered) is { } carded && (shown is null || PersonName.Of(carded).Words.Count > 1)) return (carded, null);
        if (kind == PersonKind.Human && SignedName(ordered, PersonName.Of(shown)) is { } signed) return (signed, "Named as their letters are signed.");
        return (shown ?? ordered[0], null);
    }

    private string? Carded(IEnumerable<string> ordered) =>
        ordered.SelectMany(a => _cards[a]).Select(c => Mail.DisplayName.Clean(c.DisplayName)).FirstOrDefault(n => n is not null);

    private static bool IsWhole(string shown, string address) =>
        PersonName.Of(shown) is var name && (name.Words.Count > 1 || shown[0] >= 0x2E80) && (shown.Any(char.IsUpper) || !shown.Any(char.IsLower))
            && AddressedName.LooksPersonal(name, address);

    /// <summary>
    /// The name under their letters: borne out by the address or by what of a name the headers show, or repeated under most of what came from there.
    /// </summary>
    private string? SignedName(IReadOnlyList<string> ordered, PersonName shown) => Signed.AllOf(Signatures(ordered), s => s.Name)
        .FirstOrDefault(s => PersonName.Of(s.Text) is var name
            && ((s.Times >= Signed.Needed && s.Times * 2 >= ordered.Sum(a => participants[a].Wrote))
                || ordered.Any(a => AddressedName.Spells(name, a)) || shown.Words.Any(name.Words.Contains)))?.Text;

    private List<SeenSignature> Signatures(IEnumerable<string> ordered) => [.. ordered.SelectMany(a => participants[a].Signatures)];

    private PersonWork Work(IReadOnlyList<string> ordered, PersonKind kind, string name)
    {
        var domains = ordered.Where(a => !MailboxAddress.IsPublic(a) && !IsOwnDomain(a, ordered, name)).Select(MailboxAddress.FamilyOf);
        return PersonWork.Of(
            [.. ordered.SelectMany(a => _cards[a])],
            kind == PersonKind.Human ? Signatures(ordered) : [],
            signed => IsOwn(PersonName.Of(signed), ordered, PersonName.Of(name)),
            [.. domains.Where(d => d.Length > 0).Distinct(StringComparer.Ordinal)],
            corrections.TextOf(CorrectionKind.Organisation, ordered));
    }

    private static bool IsOwn(PersonName signed, IReadOnlyList<string> ordered, PersonName name) =>
        ordered.Any(a => AddressedName.Spells(signed, a)) || signed.Words.Count(name.Words.Contains) > 1;

    /// <summary>A domain made of the name, at which nobody else was ever seen, is a person's own and no organisation.</summary>
    private bool IsOwnDomain(string address, IReadOnlyList<string> ordered, string name)
    {
        var family = MailboxAddress.FamilyOf(address);
        var label = family.Split('.')[0].Replace("-", "", StringComparison.Ordinal);
        return PersonName.Of(name).Words is [_, .., var last] && last.Length > 2 && label.Contains(last, StringComparison.Ordinal)
            && _humansAt[family].All(ordered.Contains);
    }
}
