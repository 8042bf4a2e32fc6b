using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>Notes' header of an original as plain text shows it: sender and date in a column on the left, "To:", "cc:" and "Subject:" on the right.</summary>
internal static partial class NotesTable
{
    private const int LongestTable = 6;

    /// <summary>Whether such a header begins at a line.</summary>
    public static bool StartsAt(OutlineReader lines, int i)
    {
        if (!Column().IsMatch(lines.Text(i))) return false;
        for (int line = i, seen = 0; line >= 0 && seen < LongestTable; line = lines.Next(line), seen++)
        {
            if (Subject().IsMatch(lines.Text(line))) return line > i;
        }

        return false;
    }

    // The sender may stand a line higher than "To:".
    [GeneratedRegex(@"^(?: {8,}|\t+)\S.{0,40}$|^.{0,45} {3,}To: ", RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    [GeneratedRegex(@"^.{0,45}\s{3,}Subject:", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
