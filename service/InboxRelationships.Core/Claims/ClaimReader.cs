using System.Text.RegularExpressions;
using InboxRelationships.Core.Acts;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Claims;

/// <summary>Reads what a letter says of the past between its writer and its reader, sentence by sentence, while its body is in memory.</summary>
public static partial class ClaimReader
{
    private const int MostClaims = 12;

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
        return Found(phrases, new(spoken), spoken.AsSpan().TrimEnd(" )!").EndsWith("?"));
    }

    private static IEnumerable<(ClaimType Type, string? Name)> Found(ClaimPhrases phrases, Clauses clauses, bool isQuestion)
    {
        for (var at = 0; at < clauses.Words.Count; at++)
            foreach (var phrase in phrases.Beginning(clauses.Words[at]))
            {
                if (isQuestion && !phrase.MayAsk) continue;
                if (phrase.EndFrom(clauses.Words, at) is not (>= 0 and var end) || !phrases.Stands(phrase, clauses, at, end)) continue;
                var name = phrase.NamesBefore ? phrases.NameBefore(clauses, at) : phrase.NamesAfter ? phrases.NameAfter(clauses, end) : null;
                if ((phrase.NamesBefore || phrase.NamesAfter) && name is null) continue;
                yield return (phrase.Type, name);
            }
    }

    private static string? KeyOf(string? name, NameKeys? names) => name is null || names is null ? null
        : names.Of(name) is { Count: > 0 } keys ? string.Join(' ', keys) : null;

    [GeneratedRegex("[\"“”„«»][^\"“”„«»]*[\"“”«»]")]
    private static partial Regex QuotedWords();
}
