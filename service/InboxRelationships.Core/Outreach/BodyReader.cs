using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads what a message is made of: words, links, images, looks.</summary>
internal static partial class BodyReader
{
    private const int MaxLinks = 500, LeastChanges = 4;

    /// <summary>The make of a message.</summary>
    public static BodyTraits Read(IncomingMessage message, Zones zones, Letter letter, HeaderTraits headers)
    {
        var home = HostName.Registrable(AddressText.DomainOf(message.Envelope.From?.Address ?? ""));
        var links = LinksOf(message.Body, letter, home);
        var images = message.Body.Images.Where(IsRemote).Take(MaxLinks).ToList();
        return new()
        {
            Known = message.Body.Lines.Count > 0 || images.Count > 0,
            Html = message.Body.IsHtml,
            Truncated = message.Body.IsTruncated,
            Words = WordsOf(letter.Folded),
            QuotedWords = zones.In(Zone.Quoted, Zone.Forwarded).Take(2000).Sum(l => WordsOf(l.Text)),
            SignatureLines = zones.In(Zone.Closing, Zone.Signature, Zone.Disclaimer).Count(l => !string.IsNullOrWhiteSpace(l.Text)),
            Links = links.Count,
            ForeignHosts = links.Select(l => l.Host).Where(h => h != home).Distinct().Count(),
            Redirects = links.Count(l => l.Host != home && HasRandomPart(l.Address)),
            Images = images.Count + message.Body.Images.Count(i => i.Source.StartsWith('[')),
            Pixels = images.Count(IsPixel),
            Tool = ToolOf(message, links.Select(l => l.Address).Concat(images.Select(i => i.Source))),
            Styles = letter.Lines.SelectMany(l => l.Runs).Select(r => r.Style).Where(s => s.Length > 0).Distinct().Take(50).Count(),
            ShortLines = letter.Lines.Count == 0 ? 0 : Math.Round(letter.Lines.Count(l => WordsOf(l.Text) <= 3) / (double)letter.Lines.Count, 2),
            FalseReply = message.Envelope.IsMarkedReply && headers is { Routed: true, AnswersMail: false } && !zones.Any(Zone.Quoted, Zone.Forwarded),
            SubjectTag = message.Subject.TrimStart() is ['[', ..] or ['(', ..] || SubjectTag().IsMatch(message.Subject),
            SubjectSerial = SubjectReader.IsSerial(message.Subject) || letter.Words["periodical"].IsIn(letter.Subject),
            SubjectTicket = SubjectReader.IsTicket(message.Subject),
            Headings = Math.Min(20, letter.Lines.Count(l => l.Text.Length > 6 && IsCapitals(l.Text))),
            ListFooter = PassedOnReader.HasListFooter(message.Body),
            PassesOn = PassedOnReader.PassesOn(message.Body, zones, letter),
            SubjectShouts = message.Subject.Contains('!') || IsCapitals(message.Subject),
        };
    }

    private static List<(string Address, string Host)> LinksOf(BodyOutline body, Letter letter, string home) =>
    [
        .. letter.Lines.SelectMany(l => l.Runs).Select(r => r.Link).Concat(body.Images.Select(i => i.Link)).OfType<string>()
            .Distinct().Take(MaxLinks).Select(l => Seen(l, home)).Where(l => l.Host.Length > 0),
    ];

    private static string? ToolOf(IncomingMessage message, IEnumerable<string> addresses) =>
        message.Headers.Select(h => ToolFingerprints.OfHeader(h.Name)).FirstOrDefault(t => t is not null)
        ?? addresses.Select(ToolFingerprints.OfAddress).FirstOrDefault(t => t is not null);

    // Where the reader's organisation hides a link's target, nothing speaks against it.
    private static (string Address, string Host) Seen(string link, string home) =>
        LinkGuards.Behind(link) is { } target ? (target, HostName.Registrable(HostName.OfLink(target))) : ("", home.Length > 0 ? home : "-");

    private static int WordsOf(string text)
    {
        var words = 0;
        var isInside = false;
        foreach (var c in text)
        {
            var isLetter = char.IsLetterOrDigit(c);
            // Japanese has no spaces; two of its characters count as a word.
            if (c is >= '\u3041' and <= '\u9FFF') words++;
            else if (isLetter && !isInside) words += 2;
            isInside = isLetter;
        }

        return words / 2;
    }

    private static bool IsRemote(BodyImage image) =>
        image.Source.StartsWith("http", StringComparison.OrdinalIgnoreCase) || image.Source.StartsWith("//", StringComparison.Ordinal);

    private static bool IsPixel(BodyImage image) =>
        (image.IsHidden || (image.Width is <= 2 && image.Height is null or <= 2) || (image.Height is <= 1 && image.Width is null or <= 2))
        && !Spacer().IsMatch(image.Source);

    // A run of twenty letters and digits with many changes between them is no word anybody chose; names of programs are parted by underscores.
    private static bool HasRandomPart(string link)
    {
        foreach (var match in LongPart().EnumerateMatches(link.AsSpan(0, Math.Min(link.Length, 2000))))
        {
            var part = link.AsSpan(match.Index, match.Length);
            if (ChangesOf(part) >= LeastChanges) return true;
        }

        return false;
    }

    private static int ChangesOf(ReadOnlySpan<char> part)
    {
        var changes = 0;
        for (var i = 1; i < part.Length; i++) changes += char.IsAsciiDigit(part[i]) != char.IsAsciiDigit(part[i - 1]) ? 1 : 0;
        return changes;
    }

    private static bool IsCapitals(string subject)
    {
        var letters = subject.Count(char.IsLetter);
        return letters >= 8 && subject.Count(char.IsUpper) > 0.7 * letters;
    }

    [GeneratedRegex(@"[A-Za-z0-9~]{20,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongPart();

    [GeneratedRegex(@"^\s*(?:(?:re|fw|fwd|aw|wg|sv|tr|rv)\s*:\s*)*[\[(][^\])]{2,40}[\])]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubjectTag();

    [GeneratedRegex(@"spacer|transparent|blank\.|clear\.|shim|pixel\.(?:gif|png)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spacer();
}
