namespace InboxRelationships.Core.Acts;

/// <summary>Reads the time words of a sentence and the numbers between them.</summary>
internal static class TimeSignReader
{
    // Words like "of", "de" and "di" stand between a day and its month.
    private const int LongestLink = 2;

    // Something else was said in between.
    private static readonly (TimeSign? Sign, int Value) Gap = (null, 0);

    /// <summary>In order, a number as its value without a sign.</summary>
    public static IEnumerable<(TimeSign? Sign, int Value)> Read(TimeWords words, string folded) =>
        words.HasSpaces ? OfWords(words, folded) : OfRun(words, folded);

    private static IEnumerable<(TimeSign? Sign, int Value)> OfWords(TimeWords words, string folded)
    {
        var tokens = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (OfNumber(tokens[i]) is { } number) yield return (null, number);
            else if (LongestAt(words, tokens, i, out var taken) is { } sign)
            {
                yield return sign;
                i += taken - 1;
            }
            else if (tokens[i].Length > LongestLink) yield return Gap;
        }
    }

    private static (TimeSign Sign, int Value)? LongestAt(TimeWords words, string[] tokens, int at, out int taken)
    {
        for (taken = words.Begins(tokens[at]) ? Math.Min(words.MostWords, tokens.Length - at) : 1; taken > 0; taken--)
        {
            if (words[taken == 1 ? tokens[at] : string.Join(' ', tokens, at, taken)] is { } sign) return sign;
        }

        return null;
    }

    // "12", "12th", "1er", "3º"
    private static int? OfNumber(string token)
    {
        var digits = token.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : token.Length;
        if (digits is 0 or > 2 || token.Length - digits > 2) return null;
        return token[digits..] is "" or "st" or "nd" or "rd" or "th" or "er" or "e" or "o" or "a" or "de" ? int.Parse(token.AsSpan(0, digits)) : null;
    }

    private static IEnumerable<(TimeSign? Sign, int Value)> OfRun(TimeWords words, string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var hit = words.Longest.FirstOrDefault(p => folded.AsSpan(at).StartsWith(p.Phrase, StringComparison.Ordinal));
            if (hit.Phrase is not null)
            {
                yield return (hit.Sign, hit.Value);
                at += hit.Phrase.Length - 1;
            }
            else if (char.IsAsciiDigit(folded[at]))
            {
                var end = at;
                while (end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1])) end++;
                if (end - at < 2) yield return (null, int.Parse(folded.AsSpan(at, end - at + 1)));
                at = end;
            }
        }
    }
}
