using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>The words that tell a title, an institution and a firm in a signature.</summary>
internal sealed class WorkWords
{
    private readonly HashSet<string> _words;
    private readonly string[] _endings;
    private readonly string[] _signs;

    private WorkWords(string list)
    {
        var lines = EmbeddedText.Lines($"People.Words.{list}.txt").ToList();
        _endings = [.. lines.Where(l => l[0] == '*').Select(l => l[1..])];
        _signs = [.. lines.Where(l => l[0] >= 0x2E80)];
        _words = [.. lines.Except(_signs).Where(l => l[0] != '*')];
    }

    /// <summary>What titles at work are made of.</summary>
    public static WorkWords Titles { get; } = new("jobTitles");

    /// <summary>What the names of institutions and firms are made of.</summary>
    public static WorkWords Institutions { get; } = new("institutions");

    /// <summary>What ends the names of parts of a firm.</summary>
    public static WorkWords Units { get; } = new("units");

    private static readonly string[][] LegalForms = [.. EmbeddedText.Lines("People.Words.companyForms.txt").Select(f => f.Split(' '))];

    /// <summary>Whether a folded word is one of them, or ends like a compound of one.</summary>
    public bool Hold(string word) => _words.Contains(word) || _endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether signs of one stand in a text of a script without gaps.</summary>
    public bool StandIn(string text) => _signs.Any(s => text.Contains(s, StringComparison.Ordinal));

    /// <summary>Whether these folded words are a legal form and nothing else.</summary>
    public static bool AreLegalForm(string[] words) => LegalForms.Any(words.SequenceEqual);

    /// <summary>Whether a firm's legal form ends the text, or stands in it in signs of Han. "Calgary, AB" is a place.</summary>
    /// <param name="text">As it stands there.</param>
    /// <param name="words">Its folded words.</param>
    public static bool EndInLegalForm(string text, string[] words) => LegalForms.Any(form => form[0][0] >= 0x2E80
        ? text.Contains(form[0], StringComparison.Ordinal)
        : words.Length > form.Length && words.AsSpan(words.Length - form.Length).SequenceEqual(form)
            && (form.Sum(w => w.Length) > 2 || (text[^2..].Any(char.IsUpper) && (text[^1] == '.' || !text.Contains(',')))));
}
