using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Evaluation.Zoning;

/// <summary>What plain reply parsers do: marked lines are quoted, and so is all that follows an English introduction or dividing line.</summary>
internal static partial class MarkerRule
{
    /// <summary>Which lines the rule takes for somebody else's.</summary>
    public static IReadOnlyList<bool> Of(BodyOutline body)
    {
        var foreign = body.Lines.Select(l => l.QuoteDepth > 0).ToArray();
        for (var i = 0; i < foreign.Length; i++)
        {
            if (foreign[i] || !Divider().IsMatch(body.Lines[i].Text)) continue;
            foreign[i] = true;
            if (!foreign.AsSpan(i + 1).Contains(true)) Array.Fill(foreign, true, i, foreign.Length - i);
        }

        return foreign;
    }

    [GeneratedRegex(@"^\s*(?:-+\s*Original Message\s*-+|On .{5,200} wrote:|-+ Forwarded .*)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Divider();
}
