using System.Security.Cryptography;
using System.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>
/// Who is who: every address of a mailbox belongs to exactly one person (or role, machine, list, room); the owner is none of them.
/// </summary>
public sealed class PeopleDirectory
{
    private readonly Dictionary<string, Person> _byAddress;
    private readonly Dictionary<string, Person> _byId;

    private PeopleDirectory(IReadOnlyList<Person> all)
    {
        All = all;
        _byAddress = all.SelectMany(p => p.Addresses.Select(a => (Address: a, Person: p)))
            .ToDictionary(x => x.Address, x => x.Person, StringComparer.Ordinal);
        foreach (var (address, person) in _byAddress.ToList()) _byAddress.TryAdd(MailboxAddress.Canonical(address), person);
        _byId = all.ToDictionary(p => p.PersonId, StringComparer.Ordinal);
    }

    /// <summary>Everybody, in ordinal order of their ids.</summary>
    public IReadOnlyList<Person> All { get; }

    /// <summary>
    /// Settles whose addresses these are: first what the owner said, then the certain merges and the likely ones of the identity tiers (T0,
    /// T1); what is left of the evidence is suggested (T2). Order and repeats of the input change nothing.
    /// </summary>
    /// <param name="owner">Left out, under every address.</param>
    /// <param name="seen">What the mailbox saw of each address, one entry an address.</param>
    /// <param name="contacts">The owner's address book; its people are in the directory even if no mail was ever seen of them.</param>
    /// <param name="corrections">What the owner set right.</param>
    public static PeopleDirectory Build(
        Owner owner, IEnumerable<SeenParticipant> seen, IReadOnlyList<ContactCard> contacts, IEnumerable<Correction>? corrections = null)
    {
        var said = new Corrections(corrections ?? []);
        var cards = contacts.DistinctBy(c => c.ContactId).OrderBy(c => c.ContactId, StringComparer.Ordinal).ToList();
        var participants = Everybody(owner, seen, cards);
        var kinds = participants.Values.ToDictionary(p => p.Address, p => KindOf(p, said), StringComparer.Ordinal);
        var joined = new JoinedAddresses(participants, a => kinds[a].Kind, cards, said);
        var drafts = new PersonDraft(owner, participants, kinds, cards, said);
        return new(
            joined.WithSuggestions([.. joined.Clusters.All.Select(c => drafts.Write(c.Addresses, c.Links)).OrderBy(p => p.PersonId, StringComparer.Ordinal)]));
    }

    /// <summary>
    /// The person behind an address, in any spelling that certainly reaches the same mailbox; null for the owner and for addresses never
    /// seen.
    /// </summary>
    public Person? Of(string address) =>
        _byAddress.GetValueOrDefault(address) ?? _byAddress.GetValueOrDefault(MailboxAddress.Canonical(address));

    /// <summary>The person with this id; null when there is none.</summary>
    public Person? WithId(string personId) => _byId.GetValueOrDefault(personId);

    /// <summary>The id of the person whose primary address this is: "p" and the first 16 hexadecimal digits of its SHA-256.</summary>
    public static string IdOf(string primaryAddress) =>
        "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(primaryAddress)))[..16];

    private static Dictionary<string, SeenParticipant> Everybody(Owner owner, IEnumerable<SeenParticipant> seen, IReadOnlyList<ContactCard> cards)
    {
        var everybody = seen.Where(s => !owner.Owns(s.Address)).ToDictionary(s => s.Address, StringComparer.Ordinal);
        foreach (var address in cards.SelectMany(c => c.Addresses).Where(a => !owner.Owns(a)))
            everybody.TryAdd(address, new(address));
        return everybody;
    }

    private static (PersonKind Kind, string? Why) KindOf(SeenParticipant seen, Corrections said)
    {
        var (kind, why) = KindOfAddress.Of(seen);
        return said.KindOf(seen.Address, kind) is { } corrected ? (corrected, "You said so.") : (kind, why);
    }
}
