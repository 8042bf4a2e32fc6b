using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads how a letter addresses its reader.</summary>
internal static partial class GreetingReader
{
    private const int LinesLookedAt = 4;
    private const int LongestGreeting = 120;

    /// <summary>The greeting of a letter, and the name it gives; empty for none.</summary>
    public static (GreetingTraits Traits, string Name) Read(Letter letter, IncomingMessage message, Owner owner, Zones zones)
    {
        var (traits, name) = Find(letter, message, NamesOf(message, owner), owner);
        return (traits with { IsSigned = zones.Any(Zone.Closing, Zone.Signature, Zone.Disclaimer) }, name);
    }

    private static (GreetingTraits Traits, string Name) Find(Letter letter, IncomingMessage message, IReadOnlyList<PersonName> names, Owner owner)
    {
        foreach (var line in letter.Lines.Take(LinesLookedAt))
        {
            if (NameToken().IsMatch(line.Text)) return (new() { As = GreetedAs.FailedToken }, "");
            if ((Salutation(letter, line.Text) ?? Address(line.Text, names)) is not { } salutation) continue;
            if (AnyToken().IsMatch(salutation.Name)) return (new() { As = GreetedAs.FailedToken }, "");
            var greeted = Whom(letter, salutation, names, owner);
            // "Sorry," alone on its line is no greeting; "Robert," is one when a Robert is among the addressees.
            if (salutation.IsBare && greeted == GreetedAs.OtherName && !IsAddressee(message.Envelope, salutation.Name)) continue;
            var traits = new GreetingTraits
            {
                As = greeted,
                OddSpacing = OddSpacing().IsMatch(salutation.Whole),
                NameMiscased = greeted is not (GreetedAs.NoName or GreetedAs.Group or GreetedAs.Generic) && IsMiscased(salutation.Name),
                NameInOtherStyle = salutation.Name.Length > 0 && IsSetApart(line, salutation.Name),
            };
            return (traits, salutation.Name);
        }

        return (new(), "");
    }

    // "Hi Jim, …", "Happy New Year Jim! …", and a name alone on its line: "Jim," or "Jim -".
    private static Salutation? Salutation(Letter letter, string line)
    {
        if (Honoured().Match(line) is { Success: true } honoured) return new(line, honoured.Groups[1].Value, false);
        var head = line.Length > LongestGreeting ? line[..LongestGreeting] : line;
        var end = head.IndexOfAny([',', '!', ':', '.', '–', '—', '、', '。', '\n']) is var mark and > 0 ? mark : head.Length;
        var whole = head[..end];
        if (whole.Length > 70) return null;
        var words = whole.Split([' ', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var taken = Math.Min(words.Length, letter.Words["greeting"].MaxWords); taken > 0; taken--)
        {
            if (!letter.Words["greeting"].IsAll(FoldedText.Of(string.Join(' ', words[..taken])))) continue;
            return words.Length - taken <= 4 ? new(head[..Math.Min(head.Length, end + 1)], string.Join(' ', words[taken..]).TrimEnd('-', ' '), false) : null;
        }

        if (letter.Words["greeting"].IndexIn(FoldedText.Of(whole)) == 0 && letter.Language == "ja") return new(whole, "", false);
        return IsBareName(line, words, end) ? new(head[..Math.Min(head.Length, end + 1)], string.Join(' ', words).TrimEnd('-', ' '), true) : null;
    }

    // "Jim, could you …", "Jim - noticed that …": the reader's own name before what is said.
    private static Salutation? Address(string line, IReadOnlyList<PersonName> names) =>
        Called().Match(line) is { Success: true } called && names.Any(n => n.Knows(FoldedText.Of(called.Groups[1].Value).Trim()))
            ? new(called.Value, called.Groups[1].Value, true) : null;

    private static bool IsBareName(string line, string[] words, int end) =>
        words.Length is >= 1 and <= 3 && end < line.Length && line.Length - end <= 3 && line[end] is (',' or ':' or '–' or '—')
        && Array.TrueForAll(words, w => char.IsLetter(w[0]) && w.Length < 20);

    private static GreetedAs Whom(Letter letter, Salutation salutation, IReadOnlyList<PersonName> names, Owner owner)
    {
        var folded = FoldedText.Of(salutation.Name);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return GreetedAs.NoName;
        if (letter.Words["group"].IsAll(folded)) return GreetedAs.Group;
        if (names.Any(n => n.Parts.Count > 1 && words.Contains(n.First) && words.Contains(n.Last))) return GreetedAs.OwnerFull;
        // Family name first, and no gap between: as Japanese writes names.
        var joined = string.Concat(words);
        if (names.Any(n => n.Parts.Count > 1 && (string.Concat(n.Parts) == joined || string.Concat(n.Parts.Reverse()) == joined))) return GreetedAs.OwnerFull;
        if (names.Any(n => n.Last.Length > 0 && words[^1] == n.Last)) return GreetedAs.OwnerLast;
        if (words.Length <= 2 && names.Any(n => n.Knows(words[0]))) return GreetedAs.OwnerFirst;
        if (letter.Words["generic"].IsAll(folded) || words.Any(w => letter.Words["generic"].IsAll(w))) return GreetedAs.Generic;
        if (owner.Addresses.Any(a => FoldedText.Of(AddressText.LocalPartOf(a)) == folded)) return GreetedAs.OwnerAddress;
        return letter.Words["group"].IsIn(folded) ? GreetedAs.Group : GreetedAs.OtherName;
    }

    private static bool IsAddressee(Envelope envelope, string name)
    {
        var first = FoldedText.Of(name).Trim().Split(' ')[0];
        return envelope.Addressees.Take(50)
            .Any(p => PersonName.Of(p.Name).Knows(first) || AddressText.LocalPartOf(p.Address).StartsWith(first, StringComparison.Ordinal));
    }

    private static List<PersonName> NamesOf(IncomingMessage message, Owner owner)
    {
        var own = message.Envelope.Direction == Direction.Out
            ? message.Envelope.Addressees.Take(20).Select(p => p.Name)
            : message.Envelope.Addressees.Where(p => owner.Owns(p.Address)).Select(p => p.Name).Prepend(owner.DisplayName);
        return [.. own.Distinct().Select(PersonName.Of).Where(n => n.Parts.Count > 0)];
    }

    private static bool IsMiscased(string name)
    {
        var letters = name.Where(char.IsLetter).ToList();
        return letters.Count >= 3 && letters.TrueForAll(char.IsUpper);
    }

    private static bool IsSetApart(BodyLine line, string name)
    {
        var at = line.Runs.ToList().FindIndex(r => r.Text.Contains(name, StringComparison.Ordinal));
        if (at < 0) return false;
        var run = line.Runs[at];
        var around = line.Runs.Where((r, i) => i != at && !string.IsNullOrWhiteSpace(r.Text)).ToList();
        return run.Text.Trim().Length <= name.Length + 2 && around.Count > 0 && around.TrueForAll(r => r.Style != run.Style);
    }

    // Written out, a place-holder for a name is one anywhere in the opening; other braces may be somebody's program.
    [GeneratedRegex(
        @"(?:\{\{?|%|\*\||\[\[?|<<|\$\{|\()\s*(?:contact\.|recipient\.|subscriber\.)?"
            + @"(?:first|last|full|f|l)[ _.-]?name\s*(?:\|[^}\]]{0,40})?(?:\}\}?|%|\|\*|\]\]?|>>|\))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameToken();

    [GeneratedRegex(@"\{\{[^{}]{2,40}|\{\w{2,30}|%\w{2,30}%|\*\|\w{2,30}|\[\w{2,30}|<<\w{2,30}|\$\{\w{2,30}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyToken();

    // A Japanese letter's first line: a name, an honorific, and nothing more.
    [GeneratedRegex(@"^\s*([^\s、。,][^、。,]{0,30}?)\s?(?:様|さま|さん|殿|先生|くん|ちゃん|へ)[、,：:]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Honoured();

    [GeneratedRegex(@"^\s*(\p{L}{2,20})\s?[,!–—-]+\s", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"\S(?:[ \u00A0]{2,}|\u00A0 )\S|\s[,!]$", RegexOptions.CultureInvariant)]
    private static partial Regex OddSpacing();
}

/// <summary>A greeting taken apart.</summary>
/// <param name="Whole">From the line's start to the sign after it.</param>
/// <param name="Name">What follows the words of greeting; empty for nothing.</param>
/// <param name="IsBare">A name without a word of greeting.</param>
internal sealed record Salutation(string Whole, string Name, bool IsBare);
