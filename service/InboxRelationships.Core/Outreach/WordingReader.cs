using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads what a letter's wording is like.</summary>
internal static partial class WordingReader
{
    /// <summary>The wording of a letter.</summary>
    public static WordingTraits Read(Letter letter)
    {
        var words = Math.Max(1, letter.Folded.Count(c => c == ' ') - 1);
        return new()
        {
            Language = letter.Language,
            Unsubscribe = letter.Words["unsubscribe"].IsIn(letter.Folded),
            Seasonal = letter.Words["seasonal"].IsIn(letter.Opener) || letter.Words["seasonal"].IsIn(letter.Subject),
            LongTime = letter.Words["longtime"].IsIn(letter.Opener),
            Actions = letter.Words["action"].CountIn(letter.Folded, 10),
            Promotion = letter.Words["promotion"].CountIn(letter.Folded, 15) + letter.Words["promotion"].CountIn(letter.Subject, 5),
            Notice = letter.Words["notice"].CountIn(letter.Folded, 6) + letter.Words["notice"].CountIn(letter.Subject, 4),
            FirstPerson = Math.Round(100.0 * letter.Words["me"].CountIn(letter.Folded, 1000) / words, 1),
            Amounts = Math.Min(20, Amount().Count(letter.Text)),
            Exclamations = Math.Min(20, letter.Text.AsSpan().Count('!')),
            Capitals = Math.Round(Math.Min(1, Shouted().Count(letter.Text) / (double)words), 2),
        };
    }

    [GeneratedRegex(@"[$€£¥]\s?\d|\d\s?(?:€|EUR|USD|GBP|zł|円|R\$)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b\p{Lu}{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Shouted();
}
