using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Claims;

/// <summary>Which addresses are one party before people are settled: the certain spellings of an address, and the addresses of one contact card.</summary>
internal sealed class PartyBook(IReadOnlyList<ContactCard> contacts)
{
    private readonly Dictionary<string, string> _cards = contacts.OrderBy(c => c.ContactId, StringComparer.Ordinal)
        .SelectMany(c => c.Addresses.Select(a => (Address: MailboxAddress.Canonical(a), Card: c.ContactId)))
        .DistinctBy(x => x.Address).ToDictionary(x => x.Address, x => "card:" + x.Card, StringComparer.Ordinal);

    public bool IsContact(string address) => _cards.ContainsKey(MailboxAddress.Canonical(address));

    public string PartyOf(string address) =>
        MailboxAddress.Canonical(address) is var canonical && _cards.TryGetValue(canonical, out var card) ? card : canonical;
}
