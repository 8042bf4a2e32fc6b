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
        var name = DisplayName(ordered);
        var alike = kind == PersonKind.Human && _ownersName.Words.Count > 1 && AddressedName.AreCompatible(PersonName.Of(name), _ownersName)
            ? ["Bears your own name: perhaps another address of yours."]
            : Array.Empty<string>();
        return new(
            PeopleDirectory.IdOf(ordered[0]),
            name,
            ordered,
            kind,
            Organisations(ordered),
            [.. whyKind.Concat(links.Select(l => l.Why)).Concat(alike).Distinct().Order(StringComparer.Ordinal)])
        {
            JobTitle = ordered.SelectMany(a => _cards[a]).Select(c => c.JobTitle?.Trim()).FirstOrDefault(t => !string.IsNullOrEmpty(t)),
            Links = [.. links.OrderBy(l => l.One, StringComparer.Ordinal).ThenBy(l => l.Other, StringComparer.Ordinal)],
        };
    }

    private string DisplayName(IReadOnlyList<string> ordered) =>
        corrections.TextOf(CorrectionKind.Name, ordered)
        ?? Mail.DisplayName.Best(ordered.SelectMany(a => participants[a].Names))
        ?? ordered.SelectMany(a => _cards[a]).Select(c => Mail.DisplayName.Clean(c.DisplayName)).FirstOrDefault(n => n is not null)
        ?? ordered[0];

    /// <summary>A domain made of the name, at which nobody else was ever seen, is a person's own and no organisation.</summary>
    private bool IsOwnDomain(string address, IReadOnlyList<string> ordered)
    {
        var family = MailboxAddress.FamilyOf(address);
        var label = family.Split('.')[0].Replace("-", "", StringComparison.Ordinal);
        return PersonName.Of(DisplayName(ordered)).Words is [_, .., var last] && last.Length > 2 && label.Contains(last, StringComparison.Ordinal)
            && _humansAt[family].All(ordered.Contains);
    }

    private List<string> Organisations(IReadOnlyList<string> ordered)
    {
        if (corrections.TextOf(CorrectionKind.Organisation, ordered) is { } said) return said.Length == 0 ? [] : [said];
        var firms = ordered.SelectMany(a => _cards[a]).Select(c => c.Company?.Trim()).OfType<string>().Where(c => c.Length > 0);
        var domains = ordered.Where(a => !MailboxAddress.IsPublic(a) && !IsOwnDomain(a, ordered)).Select(MailboxAddress.FamilyOf).Where(d => d.Length > 0);
        var named = firms.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return named.Count > 0 ? named : [.. domains.Distinct(StringComparer.Ordinal)];
    }
}
