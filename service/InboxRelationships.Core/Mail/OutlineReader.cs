namespace InboxRelationships.Core.Mail;

/// <summary>A body's lines with what the zone rules ask of each, computed once and only when asked.</summary>
internal sealed class OutlineReader(BodyOutline body)
{
    private readonly string?[] _folded = new string?[body.Lines.Count];

    /// <summary>How many lines.</summary>
    public int Count => body.Lines.Count;

    /// <summary>The last line marked as a quotation; negative when none is.</summary>
    public int LastQuoted { get; } = body.Lines.Select((line, i) => line.QuoteDepth > 0 ? i : -1).DefaultIfEmpty(-1).Max();

    /// <summary>The line.</summary>
    public BodyLine this[int line] => body.Lines[line];

    /// <summary>The line's text.</summary>
    public string Text(int line) => body.Lines[line].Text;

    /// <summary>The line's folded text.</summary>
    public string Folded(int line) => _folded[line] ??= FoldedText.Of(Text(line).Length > 400 ? Text(line)[..400] : Text(line));

    /// <summary>Whether nothing is written there.</summary>
    public bool IsBlank(int line) => string.IsNullOrWhiteSpace(Text(line));

    /// <summary>The next line with something on it after <paramref name="line"/>; negative when there is none.</summary>
    public int Next(int line)
    {
        for (var next = line + 1; next < Count; next++)
        {
            if (!IsBlank(next)) return next;
        }

        return -1;
    }

    /// <summary>What stands before the line's first colon, folded; empty where no short label does.</summary>
    public ReadOnlySpan<char> Label(int line)
    {
        var colon = Text(line).IndexOfAny([':', '：']);
        return colon is < 1 or > 24 ? "" : FoldedText.Of(Text(line)[..colon]);
    }
}
