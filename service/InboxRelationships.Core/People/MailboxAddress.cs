using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>What an address alone tells: which mailbox it reaches, and whose domain it is.</summary>
public static class MailboxAddress
{
    /// <summary>
    /// One spelling for all addresses that certainly reach the same mailbox: Gmail ignores dots and what follows a plus,
    /// and googlemail.com is gmail.com. Any other address is returned as it is.
    /// </summary>
    /// <param name="address">Normalised by <see cref="AddressText.Normalise"/>.</param>
    public static string Canonical(string address)
    {
        if (!IsGmail(address)) return address;
        var local = AddressText.LocalPartOf(address);
        if (local.IndexOf('+') is var plus and > 0) local = local[..plus];
        return local.Replace(".", "") + "@gmail.com";
    }

    /// <summary>Whether the owner owns this address, in whatever spelling reaches the owner's mailbox.</summary>
    public static bool IsOf(Owner owner, string address) =>
        owner.Owns(address)
        || (IsGmail(address) && Canonical(address) is var canonical && owner.Addresses.Any(own => Canonical(own) == canonical));

    /// <summary>
    /// The organisation's own domain without sub-domains ("eu.contoso.example" and "contoso.example" are one family); empty without a
    /// domain.
    /// </summary>
    public static string FamilyOf(string address)
    {
        var labels = AddressText.DomainOf(address).Split('.');
        if (labels.Length <= 2) return string.Join('.', labels);
        // "co.uk", "com.au": a short second level under a country is the registry's, not the organisation's.
        var kept = labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels[^kept..]);
    }

    /// <summary>Whether the domain belongs to a public mail provider, and so to no organisation of the writer's.</summary>
    public static bool IsPublic(string address) => WordList.PublicProviders.Contains(AddressText.DomainOf(address));

    private static bool IsGmail(string address) =>
        address.EndsWith("@gmail.com", StringComparison.Ordinal) || address.EndsWith("@googlemail.com", StringComparison.Ordinal);
}
