using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>What an address alone tells: which mailbox it reaches, and whose domain it is.</summary>
public static partial class MailboxAddress
{
    private const string Encapsulated = "imceaex-";

    private static readonly FrozenDictionary<string, (string Domain, string Ignored)> Equivalents = EmbeddedText.Lines("Mail.mailbox-domains.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(f => f[0], f => (f[1], f[2] == "-" ? "" : f[2]), StringComparer.Ordinal);

    /// <summary>
    /// One spelling for all addresses that certainly reach the same mailbox: what follows a plus is a tag, some providers ignore dots or have
    /// several domains, and Exchange's own names (X.500) may stand encapsulated in an address. Any other address is returned as it is.
    /// </summary>
    /// <param name="address">Normalised by <see cref="AddressText.Normalise"/>.</param>
    public static string Canonical(string address)
    {
        if (address.StartsWith("x500:", StringComparison.Ordinal)) return address["x500:".Length..];
        if (address.StartsWith(Encapsulated, StringComparison.Ordinal)) return LegacyName(address);
        var at = address.LastIndexOf('@');
        if (at <= 0) return address;
        var equivalent = Equivalents.TryGetValue(address[(at + 1)..], out var known);
        var plus = address.IndexOf('+', 0, at);
        if (plus <= 0 && !equivalent) return address;
        var local = address[..(plus > 0 ? plus : at)];
        foreach (var sign in known.Ignored ?? "") local = local.Replace(sign.ToString(), "", StringComparison.Ordinal);
        return $"{local}@{(equivalent ? known.Domain : address[(at + 1)..])}";
    }

    /// <summary>
    /// The organisation's own domain without sub-domains ("eu.contoso.example" and "contoso.example" are one family), by the public suffix
    /// list; empty without a domain.
    /// </summary>
    public static string FamilyOf(string address) => HostName.Registrable(AddressText.DomainOf(address));

    /// <summary>Whether the domain belongs to a public mail provider, and so to no organisation of the writer's.</summary>
    public static bool IsPublic(string address) => HostName.IsProvider(FamilyOf(address));

    // Exchange writes a directory path into an address: "_" for "/", "+20" for a sign by its code.
    private static string LegacyName(string address)
    {
        var path = AddressText.LocalPartOf(address)[Encapsulated.Length..].Replace('_', '/');
        var decoded = Coded().Replace(path, m => ((char)byte.Parse(m.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return AddressText.Normalise(decoded) ?? address;
    }

    [GeneratedRegex(@"\+[0-9a-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();
}
