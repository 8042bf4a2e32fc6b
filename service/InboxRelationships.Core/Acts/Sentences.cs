using System.Collections.Frozen;
using System.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>Cuts what the sender wrote into sentences. Lines a mail client wrapped are one; list items and paragraphs are not.</summary>
public static class Sentences
{
    private const int MostSentences = 400;
    private const int Shortest = 4;
    private const int Longest = 600;

    // A line at least this long was broken by the client rather than by its author.
    private const int Wrapped = 58;

    private static readonly FrozenSet<string> Abbreviations = EmbeddedText.Lines("Acts.abbreviations.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of the authored zone in order; text longer than a sentence can be is left out.</summary>
    public static IReadOnlyList<Sentence> Of(BodyOutline body, Zones zones)
    {
        var found = new List<Sentence>();
        for (var i = 0; i < body.Lines.Count && found.Count < MostSentences; i++)
        {
            if (!IsOwn(body, zones, i)) continue;
            var last = i;
            while (last + 1 < body.Lines.Count && IsOwn(body, zones, last + 1) && GoesOn(body.Lines[last].Text, body.Lines[last + 1].Text)) last++;
            Cut(body, i, last, found);
            i = last;
        }

        return found;
    }

    private static bool IsOwn(BodyOutline body, Zones zones, int line) =>
        zones.Lines[line] == Zone.Authored && !string.IsNullOrWhiteSpace(body.Lines[line].Text);

    private static bool GoesOn(string line, string next)
    {
        var (end, start) = (line.TrimEnd(), next.TrimStart());
        if (start.Length == 0 || end[^1] is ':' or '：' || StartsItem(start)) return false;
        return end[^1] is ',' || char.IsLower(start[0]) || end.Length >= Wrapped;
    }

    private static bool StartsItem(string text) =>
        text[0] is '-' or '*' or '•' or '·' or 'o' && text.Length > 1 && text[1] == ' '
        || (char.IsAsciiDigit(text[0]) && text.AsSpan(0, Math.Min(4, text.Length)).IndexOfAny('.', ')') is > 0 and <= 2);

    private static void Cut(BodyOutline body, int first, int last, List<Sentence> found)
    {
        var text = new StringBuilder();
        var line = first;
        for (var i = first; i <= last; i++)
        {
            var piece = body.Lines[i].Text.AsSpan().Trim();
            var from = 0;
            if (text.Length == 0) line = i;
            else text.Append(' ');
            for (var c = 0; c < piece.Length; c++)
            {
                if (!Ends(piece, c)) continue;
                Add(text.Append(piece[from..(c + 1)]), line, found);
                (from, line) = (c + 1, i);
            }

            text.Append(piece[from..]);
        }

        Add(text, line, found);
    }

    private static void Add(StringBuilder text, int line, List<Sentence> found)
    {
        var sentence = text.Length <= Longest ? text.ToString().Trim() : "";
        text.Clear();
        if (sentence.Length >= Shortest && sentence.Any(char.IsLetter)) found.Add(new(found.Count, line, sentence));
    }

    private static bool Ends(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '。' or '？' or '！' => true,
        '?' or '!' => at + 1 == text.Length || text[at + 1] is ' ' or ')' or '"',
        '.' => (at + 1 == text.Length || (text[at + 1] == ' ' && !IsAbbreviation(text, at))) && !(at + 1 < text.Length && text[at + 1] == '.'),
        _ => false,
    };

    // "e.g. this", "Mr. Brown", "J. Brown": the dot belongs to the word.
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int dot)
    {
        var start = text[..dot].LastIndexOfAny(' ', '(') + 1;
        var word = text[start..dot];
        return (word.Length == 1 && char.IsUpper(word[0])) || (word.Length <= 6 && Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
    }
}
