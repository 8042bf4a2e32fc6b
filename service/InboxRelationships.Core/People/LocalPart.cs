using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>What people and firms make of a name before the @.</summary>
internal static class LocalPart
{
    // Older systems cut account names after this many letters.
    private const int ShortestCut = 6;
    private const int LongestCut = 8;

    /// <summary>What stands before the @, folded, without signs; digits stay, because firms tell namesakes by them.</summary>
    public static string AccountOf(string address) => string.Concat(Words(address));

    /// <summary>The same without trailing digits.</summary>
    public static string LettersOf(string address) => AccountOf(address).TrimEnd("0123456789".ToCharArray());

    /// <summary>The name an address spells with a sign between its words ("ana.ruiz"); null for others.</summary>
    public static ComparableName? NameIn(string address)
    {
        var words = Words(address).Select(w => w.TrimEnd("0123456789".ToCharArray())).Where(w => w.Length > 0).ToList();
        if (words.Count is < 2 or > 4 || words.Any(w => w.Any(char.IsDigit) || WordList.NamesFunction(w) || WordList.Organisations.Contains(w))) return null;
        return ComparableName.Of(new PersonName(words, ""));
    }

    /// <summary>Whole names without a gap ("anaruiz", "ruizana").</summary>
    public static IEnumerable<string> WholeSpellings(ComparableName name) =>
        name.IsFull && !name.IsHan ? [name.Given + name.Family, name.Family + name.Given] : [];

    /// <summary>What a firm's directory makes of a name, whole, with initials and cut ("aruiz", "ruiza", "anar", "amruiz").</summary>
    public static IEnumerable<string> DirectorySpellings(ComparableName name)
    {
        if (name.IsHan || name.Given.Length == 0) return [];
        var account = name.Given[..1] + name.Family;
        var initialled = name.Middles.Select(m => name.Given[..1] + m[..1] + name.Family);
        var cut = Enumerable.Range(ShortestCut, LongestCut - ShortestCut + 1).Where(length => length < account.Length).Select(length => account[..length]);
        return WholeSpellings(name).Concat(initialled).Concat(cut).Append(account).Append(name.Family + name.Given[..1])
            .Concat(name.Given.Length > 1 ? [name.Given + name.Family[..1]] : Array.Empty<string>()).Distinct();
    }

    private static string[] Words(string address) =>
        FoldedText.Of(AddressText.LocalPartOf(MailboxAddress.Canonical(address)).Replace("'", "", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
