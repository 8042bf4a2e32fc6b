using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>Display names as humans write their own: without quotes, routes and shouting, given name first.</summary>
public static partial class DisplayName
{
    private static readonly HashSet<string> Suffixes =
        ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "inc", "ltd", "llc", "gmbh", "ag", "corp"];

    /// <summary>
    /// Cleans a display name: quotes, addresses, "(via …)", bracketed remarks and directory paths go, "Last, First" is turned round,
    /// ALL CAPITALS are softened.
    /// </summary>
    /// <returns>The name, or null when nothing of a name is left.</returns>
    public static string? Clean(string? shown)
    {
        if (string.IsNullOrWhiteSpace(shown)) return null;
        var name = shown.Normalize(NormalizationForm.FormKC);
        if (name.Contains("/o=", StringComparison.OrdinalIgnoreCase) || name.Contains("/cn=", StringComparison.OrdinalIgnoreCase)) return null;
        if (name.IndexOf('/') is var path and > 0) name = name[..path];
        name = Remark().Replace(name, " ");
        name = Route().Replace(name, "");
        name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('@')));
        name = name.Trim(' ', '\'', '"', '`', '´', '’', '‘', '“', '”', '„', '«', '»', '<', '>', ',', ';', ':');
        if (Dotted().IsMatch(name)) name = name.Replace('.', ' ').Replace('_', ' ');
        return name.Any(char.IsLetter) ? Soften(GivenNameFirst(name)) : null;
    }

    /// <summary>The name most often shown, after cleaning; of equally frequent ones the longest, then the first in ordinal order.</summary>
    public static string? Best(IEnumerable<KeyValuePair<string, int>> shown) => shown
        .Select(pair => (Name: Clean(pair.Key), Times: pair.Value))
        .Where(pair => pair.Name is not null)
        .GroupBy(pair => pair.Name!, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(pair => pair.Times))
        .ThenByDescending(group => group.Key.Length)
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>Whether the name says that somebody else sends for this human ("Ana Ruiz via Example Docs").</summary>
    public static bool IsRouted(string shown) => Route().IsMatch(shown.Replace("(", " "));

    private static string GivenNameFirst(string name)
    {
        if (name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not [var last, var first]) return name;
        if (Suffixes.Contains(first.Trim('.').ToLowerInvariant().Replace(".", ""))) return name;
        return Words(last) <= 3 && Words(first) <= 3 ? $"{first} {last}" : name;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Soften(string name)
    {
        // A single short word in capitals is an acronym, not somebody shouting.
        if (name.Any(char.IsLower) || (Words(name) == 1 && name.Length <= 4)) return name;
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    [GeneratedRegex(@"[\(\[\{<][^\)\]\}>]*[\)\]\}>]", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\p{L}{2,}([._]\p{L}{2,})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\s+(via|on behalf of|im auftrag von)\s.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Route();
}
