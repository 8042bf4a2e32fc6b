using System.Text.RegularExpressions;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>Reads what a letter says of the past between its writer and its reader, sentence by sentence, while its body is in memory.</summary>
public static partial class ClaimReader
{
    private const int MostClaims = 12;
    private const int GuardReach = 5;
    private const int LongestName = 3;

    /// <summary>The claims of a message's own text, each type once. Bounded in time by the outline's size.</summary>
    /// <param name="message">The message.</param>
    /// <param name="zones">Its zones: what is quoted or passed on claims nothing here.</param>
    /// <param name="language">Two-letter code; empty where unknown.</param>
    /// <param name="isFalseReply">It is marked as an answer and answers nothing.</param>
    /// <param name="names">How names are kept; null keeps none.</param>
    public static LetterClaims Read(IncomingMessage message, Zones zones, string language, bool isFalseReply, NameKeys? names)
    {
        if (message.Envelope.Direction == Direction.Out) return LetterClaims.None;
        var found = new List<ReadClaim>();
        foreach (var sentence in Sentences.Of(message.Body, zones))
        {
            foreach (var (type, name) in In(sentence.Text, language))
                if (found.TrueForAll(c => c.Type != type)) found.Add(new(type, sentence.Position, KeyOf(name, names)));
            if (found.Count >= MostClaims) break;
        }

        if (isFalseReply && found.TrueForAll(c => c.Type != ClaimType.PriorTalk)) found.Add(new(ClaimType.PriorTalk, -1));
        return found.Count == 0 ? LetterClaims.None : new(found);
    }

    /// <summary>What one sentence claims.</summary>
    internal static IEnumerable<(ClaimType Type, string? Name)> In(string sentence, string language)
    {
        if (language == "ja") return JapaneseClaims.In(sentence);
        if (ClaimPhrases.For(language) is not { } phrases) return [];
        // What stands between quotation marks is somebody else's, or somebody's earlier, word.
        var spoken = sentence.IndexOfAny(['"', '“', '„', '«', '»']) < 0 ? sentence : QuotedWords().Replace(sentence, " … ");
        var words = FoldedText.Of(spoken).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isQuestion = spoken.AsSpan().TrimEnd(" )!").EndsWith("?");
        return Found(phrases, words, isQuestion, spoken);
    }

    private static IEnumerable<(ClaimType Type, string? Name)> Found(ClaimPhrases phrases, string[] words, bool isQuestion, string spoken)
    {
        for (var at = 0; at < words.Length; at++)
            foreach (var phrase in phrases.Beginning(words[at]))
            {
                if (phrase.EndFrom(words, at) is not (>= 0 and var end) || !Stands(phrases, phrase, words, at, end, isQuestion)) continue;
                var name = phrase.NamesBefore ? NameBefore(phrases, words, at, spoken) : phrase.NamesAfter ? NameAfter(phrases, words, end, spoken) : null;
                if (phrase.NamesBefore && name is null) continue;
                yield return (phrase.Type, name);
            }
    }

    private static bool Stands(ClaimPhrases phrases, ClaimPhrase phrase, string[] words, int at, int end, bool isQuestion)
    {
        if (isQuestion && phrase.Type is not (ClaimType.OwnFollowUp or ClaimType.OldTie)) return false;
        var negates = phrase.Contains(w => phrases.Guards("not", w));
        for (var i = 0; i < end; i++)
        {
            if (phrases.Guards("reported", words[i]) && i < at) return false;
            if (i < at - GuardReach) continue;
            if (!(negates && i >= at) && phrases.Guards("not", words[i])) return false;
            if (phrase.Type is ClaimType.RecentMeeting or ClaimType.PriorTalk && i < at && phrases.Guards("future", words[i])) return false;
        }

        return true;
    }

    private static string? NameBefore(ClaimPhrases phrases, string[] words, int at, string spoken)
    {
        // One word may stand between, as in "Anna kindly suggested".
        for (var skip = 0; skip <= 1 && at - skip > 0; skip++)
            if (Capitalised(phrases, [.. words[Math.Max(0, at - skip - LongestName)..(at - skip)]], spoken, fromEnd: true) is { } name) return name;
        return null;
    }

    private static string? NameAfter(ClaimPhrases phrases, string[] words, int end, string spoken) =>
        Capitalised(phrases, [.. words[end..Math.Min(words.Length, end + LongestName)]], spoken, fromEnd: false);

    private static string? Capitalised(ClaimPhrases phrases, string[] words, string spoken, bool fromEnd)
    {
        var capitals = Words().EnumerateMatches(spoken);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in capitals)
            if (char.IsUpper(spoken[match.Index]) && match.Length > 1) names.Add(FoldedText.Of(spoken.Substring(match.Index, match.Length)).Trim());
        if (fromEnd) Array.Reverse(words);
        var taken = words.TakeWhile(w => names.Contains(w) && !phrases.Guards("nameless", w)).ToList();
        if (fromEnd) taken.Reverse();
        return taken.Count == 0 ? null : string.Join(' ', taken);
    }

    private static string? KeyOf(string? name, NameKeys? names) => name is null || names is null ? null
        : names.Of(name) is { Count: > 0 } keys ? string.Join(' ', keys) : null;

    [GeneratedRegex("[\"“”„«»][^\"“”„«»]*[\"“”«»]")]
    private static partial Regex QuotedWords();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
