using InboxRelationships.Core.Mail;

namespace InboxRelationships.Evaluation.Zoning;

/// <summary>A body of which it is known, line by line, whether the words are another message's.</summary>
/// <param name="Author">The sender's name.</param>
/// <param name="Body">The body.</param>
/// <param name="Foreign">A line's truth; null where it is blank or cannot be told.</param>
internal sealed record TruthfulBody(string? Author, BodyOutline Body, IReadOnlyList<bool?> Foreign)
{
    /// <summary>Whether all that is own stands above all that is quoted: else nothing but marks could tell them apart.</summary>
    public bool IsOnTop => Foreign.ToList().LastIndexOf(false) < Foreign.ToList().IndexOf(true);

    /// <summary>The same body after a client that marks nothing: no depth, no marks of the markup.</summary>
    public TruthfulBody Unmarked() => this with { Body = Body with { Lines = [.. Body.Lines.Select(l => new BodyLine(l.Runs, 0))] } };

    /// <summary>A line's letters and digits alone.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>What the zones say.</summary>
    public IReadOnlyList<bool> Zoned() => [.. Core.Mail.Zones.Of(Body, Author).Lines.Select(z => z is Zone.Quoted or Zone.Forwarded)];

    /// <summary>How many lines of known truth an answer has right, and how many there are.</summary>
    public (int Right, int Lines) Judge(IReadOnlyList<bool> said)
    {
        var (right, lines) = (0, 0);
        for (var i = 0; i < said.Count; i++)
        {
            if (Foreign[i] is not { } truth) continue;
            lines++;
            right += said[i] == truth ? 1 : 0;
        }

        return (right, lines);
    }
}
