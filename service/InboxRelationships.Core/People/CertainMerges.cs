using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>Merges that cannot be wrong: spellings that reach one mailbox, and addresses the owner put on one contact card.</summary>
internal static class CertainMerges
{
    public static IEnumerable<Merge> Find(IReadOnlyList<string> humans, IReadOnlyList<ContactCard> contacts) =>
        SameMailbox(humans).Concat(SameCard(humans, contacts));

    private static IEnumerable<Merge> SameMailbox(IReadOnlyList<string> humans) => humans
        .GroupBy(MailboxAddress.Canonical, StringComparer.Ordinal)
        .SelectMany(spellings => Chain([.. spellings], "Both spellings reach one mailbox."));

    private static IEnumerable<Merge> SameCard(IReadOnlyList<string> humans, IReadOnlyList<ContactCard> contacts)
    {
        var known = humans.ToHashSet(StringComparer.Ordinal);
        var shared = contacts.DistinctBy(c => c.ContactId)
            .SelectMany(card => card.Addresses.Distinct().Select(address => (address, Name: PersonName.Of(card.DisplayName).Core)))
            .Distinct()
            .GroupBy(entry => entry.address, StringComparer.Ordinal)
            .Where(cards => cards.Count() > 1)
            .Select(cards => cards.Key)
            .ToHashSet(StringComparer.Ordinal);
        // An address on the cards of two people (a family's, an office's) joins nobody.
        return contacts
            .Select(card => card.Addresses.Where(a => known.Contains(a) && !shared.Contains(a)).ToList())
            .SelectMany(addresses => Chain(addresses, "Both addresses stand on one contact card."));
    }

    private static IEnumerable<Merge> Chain(IReadOnlyList<string> addresses, string why)
    {
        var ordered = addresses.Distinct().Order(StringComparer.Ordinal).ToList();
        return ordered.Zip(ordered.Skip(1), (one, other) => new Merge(one, other, why, LinkTier.Certain));
    }
}
