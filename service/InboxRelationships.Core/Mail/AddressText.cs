namespace InboxRelationships.Core.Mail;

/// <summary>The spelling of addresses: two spellings of one mailbox compare equal after <see cref="Normalise"/>.</summary>
public static class AddressText
{
    /// <summary>Trims, strips <c>mailto:</c>, quotes, angle brackets and control characters, and lower-cases (invariant).</summary>
    /// <returns>The normalised address, or null when nothing is left of it.</returns>
    public static string? Normalise(string? address)
    {
        if (address is null) return null;
        var kept = new string([.. address.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c))]);
        if (kept.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) kept = kept["mailto:".Length..];
        kept = kept.Trim('<', '>', '\'', '"');
        return kept.Length == 0 ? null : kept.ToLowerInvariant();
    }

    /// <summary>The part behind the last <c>@</c>; empty for an address without one (an Exchange-internal name).</summary>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..] is var domain && domain.Length < address.Length ? domain : "";

    /// <summary>The part before the last <c>@</c>; the whole address where there is none.</summary>
    public static string LocalPartOf(string address) => address.LastIndexOf('@') is var at and >= 0 ? address[..at] : address;
}
