using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Acts;

/// <summary>The mark Exchange puts before a subject to take a message back, in the languages known.</summary>
internal static partial class RecallMark
{
    /// <summary>Whether a subject carries it.</summary>
    public static bool IsIn(string subject) => Mark().IsMatch(subject);

    [GeneratedRegex(
        @"^\s*(?:recall|rückruf|rappel|recuperar|recuperación|richiamo|richiama|cancelar envio|recolher|"
            + @"intrekken|intrekking|odwołanie|odwołaj|取り消し|リコール)\s*[:：]\s*\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
