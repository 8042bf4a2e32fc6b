using System.Globalization;
using System.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>A name reduced to what can be compared: words without case, accents, titles and order; initials and suffix apart.</summary>
/// <param name="Words">The words of the name in order, folded; at least two letters each, or one letter of a script without case.</param>
/// <param name="Initials">Single letters, sorted.</param>
/// <param name="Suffix">"jr", "sr", "ii"…; empty for none.</param>
internal sealed record NameKey(IReadOnlyList<string> Words, string Initials, string Suffix)
{
    private static readonly HashSet<string> Titles =
        ["dr", "prof", "mr", "mrs", "ms", "miss", "ing", "dipl", "herr", "frau", "mag", "sir", "phd", "md", "mba", "esq"];
    private static readonly HashSet<string> Generations = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>Equal for names of the same words in any order.</summary>
    public string Core { get; } = string.Join(' ', Words.Order(StringComparer.Ordinal));

    public static NameKey Of(string name)
    {
        var parts = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = parts.Where(p => !Titles.Contains(p) && !Generations.Contains(p)).ToList();
        return new(
            [.. words.Where(w => !IsInitial(w))],
            string.Concat(words.Where(IsInitial).Order(StringComparer.Ordinal)),
            parts.LastOrDefault(Generations.Contains) ?? "");
    }

    /// <summary>Whether nothing in the two names says that they are two people: initials and generation agree or are not given.</summary>
    public bool IsCompatibleWith(NameKey other) =>
        Core == other.Core
        && Suffix == other.Suffix
        && (Initials.Length == 0 || other.Initials.Length == 0 || Initials == other.Initials);

    /// <summary>Whether this reads as a human's name rather than a firm's or a function's, judged with the address beside it.</summary>
    public bool LooksPersonal(string address)
    {
        if (Words.Count is 0 or > 5 || Words.Any(w => WordList.Organisations.Contains(w) || WordList.Lists.Contains(w))) return false;
        if (Words.Count == 1 && Initials.Length == 0) return Words[0].Length is >= 2 and <= 4 && Words[0][0] >= 0x2E80;
        var domain = AddressText.DomainOf(address);
        // "Example Deals <news@example.com>" is a firm's name; "Ana Example <info@example.com>" is a human's, whose firm bears the surname.
        var given = Words.Count > 1 ? Words.SkipLast(1) : Words;
        return !given.Any(w => w.Length >= 4 && domain.Contains(w, StringComparison.Ordinal)) || FitsLocalPart(address);
    }

    /// <summary>Whether the part before the @ is made of this name: it holds one of its longer words.</summary>
    public bool FitsLocalPart(string address)
    {
        var local = Fold(AddressText.LocalPartOf(address)).Replace(" ", "");
        return Words.Any(w => w.Length >= 3 && local.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether the part before the @ spells this very person: a word of the name and, for the others, the words or their initials
    /// (ana.ruiz, aruiz, ruiz-a).
    /// </summary>
    public bool SpellsLocalPart(string address)
    {
        var local = Fold(AddressText.LocalPartOf(address)).Replace(" ", "");
        foreach (var word in Words.Where(w => w.Length >= 3 && local.Contains(w, StringComparison.Ordinal)))
        {
            var rest = local.Remove(local.IndexOf(word, StringComparison.Ordinal), word.Length);
            IReadOnlyList<string> others = [.. Words.Where(w => w != word), .. Initials.Select(i => i.ToString())];
            if (rest.Length > 0 && rest.All(char.IsLetter) && IsMadeOf(rest, others)) return true;
        }
        return false;
    }

    private static bool IsMadeOf(string rest, IReadOnlyList<string> others) =>
        rest.Length == 0 || others.Any(o =>
            (rest.StartsWith(o, StringComparison.Ordinal) && IsMadeOf(rest[o.Length..], others))
            || (rest[0] == o[0] && IsMadeOf(rest[1..], others)));

    private static bool IsInitial(string word) => word.Length == 1 && word[0] < 0x2E80;

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
