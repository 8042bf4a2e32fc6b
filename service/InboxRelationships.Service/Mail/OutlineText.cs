using System.Buffers;
using System.Text;

namespace InboxRelationships.Service.Mail;

/// <summary>What both outlines share: how much is read, and which characters a reader never sees.</summary>
internal static class OutlineText
{
    /// <summary>Characters of a body that are read; what follows is left out and the outline says so.</summary>
    public const int MaxCharacters = 1_000_000;

    /// <summary>Lines kept.</summary>
    public const int MaxLines = 20_000;

    // Zero-width and direction marks: they split words for a matcher and nothing for the eye.
    private static readonly SearchValues<char> Unseen =
        SearchValues.Create(
            "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>The text without characters that have no width.</summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAny(Unseen)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Unseen.Contains(c)) kept.Append(c);
        }

        return kept.ToString();
    }
}
