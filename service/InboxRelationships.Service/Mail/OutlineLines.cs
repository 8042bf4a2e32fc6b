using System.Text;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Service.Mail;

/// <summary>Gathers the lines and images of an HTML body in reading order.</summary>
internal sealed class OutlineLines
{
    private const int MaxImages = 2_000;
    private readonly List<BodyLine> _lines = [];
    private readonly List<TextRun> _runs = [];
    private readonly StringBuilder _text = new();
    private OpenElement _around;
    private BodyLandmark _landmark;
    private bool _endsInSpace = true;

    /// <summary>Images so far.</summary>
    public List<BodyImage> Images { get; } = [];

    /// <summary>Whether no more lines are taken.</summary>
    public bool IsFull => _lines.Count >= OutlineText.MaxLines;

    /// <summary>Puts a landmark on the line that comes next.</summary>
    public void MarkNext(BodyLandmark landmark)
    {
        Break();
        _landmark = landmark;
    }

    /// <summary>Takes an image.</summary>
    public void Add(BodyImage image)
    {
        if (Images.Count < MaxImages) Images.Add(image);
    }

    /// <summary>Takes text as it stands in the markup.</summary>
    public void Append(string text, OpenElement around)
    {
        if (around.Style.IsHidden) return;
        if (around.Style != _around.Style || around.Link != _around.Link || around.QuoteDepth != _around.QuoteDepth) EndRun();
        _around = around;
        foreach (var c in OutlineText.Visible(text)) Append(c, around.Name == "pre");
    }

    /// <summary>Ends the line.</summary>
    public void Break()
    {
        EndRun();
        _endsInSpace = true;
        if (_runs.Count == 0) return;
        _runs[^1] = _runs[^1] with { Text = _runs[^1].Text.TrimEnd(' ') };
        if (_runs.Exists(r => !string.IsNullOrWhiteSpace(r.Text))) EndLine();
        _runs.Clear();
    }

    /// <summary>The lines, the look most letters share counting as no style.</summary>
    public IReadOnlyList<BodyLine> InDefaultStyle()
    {
        var usual = _lines.SelectMany(l => l.Runs).CountBy(r => r.Style, r => r.Text.Length);
        return usual is null or "" ? _lines : [.. _lines.Select(l => new BodyLine([.. l.Runs.Select(r => Restyle(r, usual))], l.QuoteDepth, l.Landmark))];
    }

    private static TextRun Restyle(TextRun run, string usual) =>
        run.Style == usual ? run with { Style = "" } : run.Style.Length == 0 ? run with { Style = "plain" } : run;

    private void EndLine()
    {
        _lines.Add(new([.. _runs], _around.QuoteDepth, _landmark));
        _landmark = BodyLandmark.None;
    }

    private void Append(char c, bool isPreformatted)
    {
        if (isPreformatted && c is '\n') Break();
        else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            if (!_endsInSpace) _text.Append(' ');
            _endsInSpace = true;
        }
        else
        {
            _text.Append(c);
            _endsInSpace = false;
        }
    }

    private void EndRun()
    {
        if (_text.Length == 0) return;
        _runs.Add(new(_text.ToString(), _around.Style.Key, _around.Link));
        _text.Clear();
    }
}

/// <summary>Finds the most frequent key.</summary>
file static class Frequency
{
    public static string? CountBy(this IEnumerable<TextRun> runs, Func<TextRun, string> key, Func<TextRun, int> weight)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in runs) counts[key(run)] = counts.GetValueOrDefault(key(run)) + weight(run);
        return counts.Count == 0 ? null : counts.MaxBy(c => c.Value).Key;
    }
}
