using System.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// Cuts what an author wrote into runs of three words (four signs, in scripts without spaces) that are the same in every copy of a template: lower
/// case, every number a zero, and a slot where a name of sender, reader or their firms, an address or a link stands. Quotations, greeting,
/// sign-off and signature are no part of it.
/// </summary>
internal static class Shingles
{
    private const int Words = 3;
    private const int Signs = 4;
    private const int MostCharacters = 60_000;
    private const int MostPeople = 20;
    private const int ShortestName = 2;
    private const int ShortestMark = 3;
    private const string Slot = "•";
    private const char Number = '0';

    /// <summary>The shingles in the text's order, each once. Linear in the text, of which the first 60,000 characters are read.</summary>
    public static IReadOnlyList<string> Of(IncomingMessage message, Zones zones, Owner owner)
    {
        var names = NamesOf(message.Envelope, owner);
        var folded = FoldedText.Of(WithoutLinks(zones));
        foreach (var name in names.Where(n => n.Length >= 2 && IsSpaceless(n[0]))) folded = folded.Replace(name, $" {Slot} ", StringComparison.Ordinal);
        var shingles = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = new Queue<string>(Words);
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsSpaceless(word[0])) AddSigns(word, shingles, seen);
            else AddWord(names.Contains(word) ? Slot : WithoutDigits(word), last, shingles, seen);
        }

        return shingles;
    }

    /// <summary>The authored lines; a link or an address, which differs from copy to copy, stands as a number does.</summary>
    private static string WithoutLinks(Zones zones)
    {
        var text = new StringBuilder();
        foreach (var line in zones.In(Zone.Authored))
        {
            if (text.Length >= MostCharacters) break;
            var rest = line.Text.AsSpan(0, Math.Min(line.Text.Length, MostCharacters - text.Length));
            foreach (var range in rest.Split(' '))
            {
                var chunk = rest[range];
                if (chunk.Contains('@') || chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                    text.Append(Number);
                else text.Append(chunk);
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    private static void AddWord(string word, Queue<string> last, List<string> shingles, HashSet<string> seen)
    {
        // A full name or a forename alone: one slot either way.
        if (word == Slot && last.Count > 0 && last.Last() == Slot) return;
        if (last.Count == Words) last.Dequeue();
        last.Enqueue(word);
        if (last.Count < Words || last.Count(IsFilled) > 1) return;
        Add(string.Join(' ', last), shingles, seen);
    }

    private static bool IsFilled(string word) => word == Slot || (word.Length == 1 && word[0] == Number);

    private static void AddSigns(string run, List<string> shingles, HashSet<string> seen)
    {
        var signs = WithoutDigits(run);
        for (var at = 0; at + Signs <= signs.Length; at++) Add(signs.Substring(at, Signs), shingles, seen);
    }

    private static void Add(string shingle, List<string> shingles, HashSet<string> seen)
    {
        if (seen.Add(shingle)) shingles.Add(shingle);
    }

    /// <summary>A run of digits becomes one zero: another year, another price, the same letter.</summary>
    private static string WithoutDigits(string word)
    {
        if (!word.Any(char.IsDigit)) return word;
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!char.IsDigit(c)) plain.Append(c);
            else if (plain.Length == 0 || plain[^1] != Number) plain.Append(Number);
        }

        return plain.ToString();
    }

    private static HashSet<string> NamesOf(Envelope envelope, Owner owner)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var people = envelope.Addressees.Take(MostPeople).Append(envelope.From).Append(envelope.Sender).OfType<Participant>().ToList();
        foreach (var shown in people.Select(p => p.Name).Append(owner.DisplayName)) names.UnionWith(WordsOf(shown, ShortestName));
        foreach (var address in people.Select(p => p.Address))
        {
            names.UnionWith(WordsOf(AddressText.LocalPartOf(address), ShortestMark));
            if (!MailboxAddress.IsPublic(address)) names.UnionWith(WordsOf(MailboxAddress.FamilyOf(address).Split('.')[0], ShortestMark));
        }

        return names;
    }

    private static IEnumerable<string> WordsOf(string? text, int shortest) =>
        text is null ? [] : FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= shortest || IsSpaceless(w[0]));

    /// <summary>Thai to Khmer, kana and Han: scripts that set no space between words.</summary>
    private static bool IsSpaceless(char c) =>
        c is (>= '\u0E01' and <= '\u0EDF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3041' and <= '\u9FFF');
}
