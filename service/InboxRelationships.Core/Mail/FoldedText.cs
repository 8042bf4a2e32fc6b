using System.Globalization;
using System.Text;

namespace InboxRelationships.Core.Mail;

/// <summary>Text made comparable: lower case, letters without their marks, every gap and sign one space, a space at both ends.</summary>
internal static class FoldedText
{
    /// <summary>Folds <paramref name="text"/>. <c>%</c> stays, other signs become a gap; Japanese stays as it is.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in IsPlain(text) ? text : WithoutSurrogates(text).Normalize(NormalizationForm.FormKD))
        {
            if (c < 128) Append(folded, AsciiFold(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) AppendForeign(folded, c);
            else if (c is '\u3099' or '\u309A') folded.Append(c);
        }

        Append(folded, ' ');
        var result = folded.ToString();
        return IsPlain(result) ? result : result.Normalize(NormalizationForm.FormC);
    }

    // Beyond the basic plane lie signs and emoji; half a pair would be no valid text at all.
    private static string WithoutSurrogates(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = char.IsSurrogate(from[i]) ? ' ' : from[i];
        }) : text;

    private static bool IsPlain(string text) => System.Text.Ascii.IsValid(text);

    private static char AsciiFold(char c) => char.IsAsciiLetterOrDigit(c) || c == '%' ? char.ToLowerInvariant(c) : ' ';

    private static void Append(StringBuilder folded, char c)
    {
        if (c != ' ' || folded[^1] != ' ') folded.Append(c);
    }

    private static void AppendForeign(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ' or 'Æ': folded.Append("ae"); break;
            case 'œ' or 'Œ': folded.Append("oe"); break;
            case 'ø' or 'Ø': folded.Append('o'); break;
            case 'ł' or 'Ł': folded.Append('l'); break;
            default: Append(folded, char.IsLetterOrDigit(c) || c == 'ー' ? char.ToLowerInvariant(c) : ' '); break;
        }
    }
}
