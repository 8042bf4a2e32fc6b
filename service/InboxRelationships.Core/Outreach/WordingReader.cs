using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads what a letter's wording is like.</summary>
internal static partial class WordingReader
{
    private const int FewWords = 30;
    private const int Looked = 20_000;
    private const int EndingLines = 40, LongLine = 400;
    private const int ShortestFirm = 3;

    /// <summary>The wording of a letter. <paramref name="names"/> are its people's, folded.</summary>
    public static WordingTraits Read(Letter letter, Zones zones, IReadOnlySet<string> names)
    {
        var lines = zones.In(Zone.Closing, Zone.Signature).Take(EndingLines);
        var ending = FoldedText.Of(string.Join('\n', lines.Select(l => l.Text.Length > LongLine ? l.Text[..LongLine] : l.Text)));
        var words = Math.Max(1, letter.Folded.Count(c => c == ' ') - 1);
        return new()
        {
            Language = letter.Language,
            Unsubscribe = letter.Words["unsubscribe"].IsIn(letter.Folded) || letter.Words["unsubscribe"].IsIn(ending),
            Rights = letter.Text.Contains('©') || letter.Words["rights"].IsIn(letter.Folded) || letter.Words["rights"].IsIn(ending),
            Seasonal = letter.Words["seasonal"].IsIn(letter.Opener) || letter.Words["seasonal"].IsIn(letter.Subject),
            LongTime = letter.Words["longtime"].IsIn(letter.Opener),
            Actions = letter.Words["action"].CountIn(letter.Folded, 10),
            Promotion = letter.Words["promotion"].CountIn(letter.Folded, 15) + letter.Words["promotion"].CountIn(letter.Subject, 5),
            Notice = letter.Words["notice"].CountIn(letter.Folded, 6) + letter.Words["notice"].CountIn(letter.Subject, 4),
            Pitch = letter.Words["pitch"].CountIn(letter.Folded, 20),
            Crowd = letter.Words["crowd"].CountIn(letter.Folded, 20),
            Memories = letter.Words["memory"].CountIn(letter.Folded, 20),
            Particulars = Math.Round(Math.Min(50, 100.0 * ParticularsOf(letter, names) / Math.Max(words, FewWords)), 1),
            FirstPerson = Math.Round(100.0 * letter.Words["me"].CountIn(letter.Folded, 1000) / words, 1),
            Amounts = Math.Min(20, Amount().Count(letter.Text)),
            Exclamations = Math.Min(20, letter.Text.AsSpan().Count('!')),
            Capitals = Math.Round(Math.Min(1, Shouted().Count(letter.Text) / (double)words), 2),
        };
    }

    /// <summary>Whether a letter names its reader's organisation.</summary>
    public static bool NamesFirm(Letter letter, Owner owner)
    {
        foreach (var host in owner.Addresses.Select(a => HostName.Registrable(AddressText.DomainOf(a))).Distinct(StringComparer.Ordinal))
        {
            var length = host.IndexOf('.');
            if (length < ShortestFirm || HostName.CarriesOthersMail(host)) continue;
            var firm = $" {FoldedText.Of(host[..length]).Trim()} ";
            if (letter.Folded.Contains(firm, StringComparison.Ordinal) || letter.Subject.Contains(firm, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // German writes every noun with a capital: only numbers tell there. A share or a price belongs to offers.
    private static int ParticularsOf(Letter letter, IReadOnlySet<string> names)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var text = letter.Text.Length > Looked ? letter.Text[..Looked] : letter.Text;
        foreach (var match in (letter.Language == "de" ? Number() : Particular()).EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length).ToLowerInvariant();
            if (!names.Contains(word)) found.Add(word);
        }

        return found.Count;
    }

    [GeneratedRegex(
        @"(?<=[\p{Ll}\d,;] |\()\p{Lu}\p{L}{2,}|"
            + @"(?<![$€£¥\d.,])\d{1,6}(?:[.:,]\d+)?\b(?!\s*(?:%|\+|€|[$£]|percent|per cent|x\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Particular();

    [GeneratedRegex(@"(?<![$€£¥\d.,])\d{1,6}(?:[.:,]\d+)?\b(?!\s*(?:%|\+|€|Euro|Prozent))", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[$€£¥]\s?\d|\d\s?(?:€|EUR|USD|GBP|zł|円|R\$)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b\p{Lu}{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Shouted();
}
