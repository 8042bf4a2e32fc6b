using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>
/// Reads who signs a letter: below the sign-off the name of its author, and within a few lines of it the title and the organisation. What stands in
/// quotations and in what is passed on is no signature of the author's.
/// </summary>
internal static class SignatureReader
{
    private const int MostParts = 16;
    private const int PartsBelowTheName = 6;

    /// <summary>The author's signature; null where none can be told, or where it is somebody else's.</summary>
    public static Signature? Read(Participant author, Zones zones)
    {
        var shown = PersonName.Of(author.Name);
        var parts = SignatureLines.PartsOf(zones).Take(MostParts).SelectMany(p => new SignaturePart(p, author).Divided).ToList();
        var at = parts.FindIndex(p => p.Name is not null || p.IsFirstNameOf(shown));
        if (at < 0) return null;
        var isShown = shown.Words.Count > 1 && AddressedName.LooksPersonal(shown, author.Address);
        // Where the header names nobody, "New York" below a firm's name is a place.
        if (isShown ? parts[at].Name is { } signed && !MayBe(PersonName.Of(signed), shown) : parts.Take(at).Any(p => p.IsOrganisation)) return null;
        var below = parts.Skip(at + 1).Take(PartsBelowTheName).ToList();
        var read = new Signature(parts[at].Name, below.Find(p => p.IsTitle)?.Text, below.Where(p => p.IsOrganisation).MaxBy(p => p.Firmness)?.Text);
        return read is (null, null, null) ? null : read;
    }

    /// <summary>Under a full name of the header none but its bearer signs.</summary>
    private static bool MayBe(PersonName signed, PersonName shown) => signed.Words.Any(shown.Words.Contains)
        && (shown.Parts.Contains(signed.First) || shown.First[0] == signed.First[0] || GivenNames.AreForms(shown.First, signed.First));
}
