using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>A name judged with the address beside it.</summary>
internal static class AddressedName
{
    /// <summary>Whether nothing in the two names says that they are two people: initials and generation agree or are not given.</summary>
    public static bool AreCompatible(PersonName one, PersonName other) =>
        one.Core == other.Core
        && one.Suffix == other.Suffix
        && (one.Initials.Length == 0 || other.Initials.Length == 0 || one.Initials == other.Initials);

    /// <summary>Whether this reads as a human's name rather than a firm's or a function's.</summary>
    public static bool LooksPersonal(PersonName name, string address)
    {
        var words = name.Words;
        if (words.Count is 0 or > 5 || words.Any(w => WordList.Organisations.Contains(w) || WordList.Lists.Contains(w))) return false;
        if (words.Count == 1 && name.Initials.Length == 0) return words[0].Length is >= 2 and <= 4 && words[0][0] >= 0x2E80;
        var domain = AddressText.DomainOf(address);
        // "Example Deals <news@example.com>" is a firm's name; "Ana Example <info@example.com>" is a human's, whose firm bears the surname.
        var given = words.Count > 1 ? words.SkipLast(1) : words;
        return !given.Any(w => w.Length >= 4 && domain.Contains(w, StringComparison.Ordinal)) || Fits(name, address);
    }

    /// <summary>Whether the part before the @ is made of this name: it holds one of its longer words.</summary>
    public static bool Fits(PersonName name, string address)
    {
        var local = Local(address);
        return name.Words.Any(w => w.Length >= 3 && local.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether the part before the @ spells this very person: a word of the name and, for the others, the words or their initials
    /// (ana.ruiz, aruiz, ruiz-a).
    /// </summary>
    public static bool Spells(PersonName name, string address)
    {
        var local = Local(address);
        foreach (var word in name.Words.Where(w => w.Length >= 3 && local.Contains(w, StringComparison.Ordinal)))
        {
            var rest = local.Remove(local.IndexOf(word, StringComparison.Ordinal), word.Length);
            IReadOnlyList<string> others = [.. name.Words.Where(w => w != word), .. name.Initials.Select(i => i.ToString())];
            if (rest.Length > 0 && rest.All(char.IsLetter) && IsMadeOf(rest, others)) return true;
        }
        return false;
    }

    /// <summary>The part before the @, folded, without gaps.</summary>
    private static string Local(string address) => FoldedText.Of(AddressText.LocalPartOf(address)).Replace(" ", "");

    private static bool IsMadeOf(string rest, IReadOnlyList<string> others) =>
        rest.Length == 0 || others.Any(o =>
            (rest.StartsWith(o, StringComparison.Ordinal) && IsMadeOf(rest[o.Length..], others))
            || (rest[0] == o[0] && IsMadeOf(rest[1..], others)));
}
