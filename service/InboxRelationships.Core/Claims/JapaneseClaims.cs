using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Claims;

/// <summary>Claims in Japanese, whose words have no gaps: pieces of text that follow one another.</summary>
internal static partial class JapaneseClaims
{
    private const int Reach = 12;

    private static readonly ILookup<string, string[]> Phrases = ClaimPhrases.Read("japanese")
        .ToLookup(l => l.Section, l => l.Line.Split('~'), StringComparer.OrdinalIgnoreCase);
    private static readonly ClaimType[] Types = Enum.GetValues<ClaimType>();

    /// <summary>What a sentence claims, with the name it gives.</summary>
    public static IEnumerable<(ClaimType Type, string? Name)> In(string sentence)
    {
        if (Has("not", sentence) || Has("reported", sentence)) yield break;
        var isQuestion = sentence.AsSpan().TrimEnd("。 ").EndsWith("か") || sentence.EndsWith('？') || sentence.EndsWith('?');
        foreach (var type in Types)
        {
            if (isQuestion && type is not (ClaimType.OwnFollowUp or ClaimType.OldTie)) continue;
            if (type is ClaimType.RecentMeeting or ClaimType.PriorTalk && Has("future", sentence)) continue;
            if (Has(type.ToString(), sentence)) yield return (type, type == ClaimType.Referral ? NameIn(sentence) : null);
        }
    }

    private static string? NameIn(string sentence) => Named().Match(sentence) is { Success: true } m ? m.Groups["name"].Value : null;

    private static bool Has(string section, string sentence) => Phrases[section].Any(p => Follows(p, sentence));

    private static bool Follows(string[] pieces, string sentence)
    {
        var at = sentence.IndexOf(pieces[0], StringComparison.Ordinal);
        foreach (var piece in pieces.Skip(1))
        {
            if (at < 0) return false;
            var from = at + 1;
            at = sentence.IndexOf(piece, from, Math.Min(sentence.Length - from, Reach + pieces[0].Length + piece.Length), StringComparison.Ordinal);
        }

        return at >= 0;
    }

    [GeneratedRegex(@"(?<name>[\p{IsCJKUnifiedIdeographs}々]{1,4}|[\u30A1-\u30FA・ー]{2,})(?:さん|様|氏|先生)")]
    private static partial Regex Named();
}
