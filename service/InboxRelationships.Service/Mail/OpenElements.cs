using System.Collections.Frozen;
using AngleSharp.Html.Parser.Tokens;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Service.Mail;

/// <summary>What surrounds a piece of text.</summary>
/// <param name="Name">The innermost element.</param>
/// <param name="Style">Its look, inherited parts included.</param>
/// <param name="Link">Where a click leads; null for nowhere.</param>
/// <param name="QuoteDepth">Quotations around it.</param>
internal readonly record struct OpenElement(string Name, InlineStyle Style, string? Link, int QuoteDepth);

/// <summary>The elements open at a place of the markup, innermost last, to a bounded depth.</summary>
internal sealed class OpenElements(OutlineLines lines)
{
    // Deeper nesting than this is nobody's letter; inner elements then look like the last one kept.
    private const int MaxDepth = 250;

    private static readonly FrozenSet<string> Void =
        new[] { "br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr", "o:p" }.ToFrozenSet();

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "div", "br", "hr", "tr", "td", "th", "li", "ul", "ol", "dl", "dt", "dd", "table", "blockquote", "pre", "center", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "body",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Unshown =
        new[] { "style", "script", "title", "head", "template", "noscript", "select", "textarea", "svg", "object" }.ToFrozenSet();

    private readonly List<OpenElement> _open = [new("", default, null, 0)];
    private int _beyond;

    /// <summary>The innermost element.</summary>
    public OpenElement Current => _open[^1];

    /// <summary>Enters an element, or takes one that has no content.</summary>
    public void Open(HtmlTagToken tag)
    {
        // Nobody closes <head>; the body's start does.
        if (tag.Name == "body") _open.RemoveRange(1, _open.Count - 1);
        if (Blocks.Contains(tag.Name)) lines.Break();
        var inner = MarkupLandmarks.Enter(tag, StyleOf(tag), lines);
        if (tag.Name == "img") lines.Add(ImageOf(tag, inner));
        if (Void.Contains(tag.Name) || tag.IsSelfClosing) return;
        if (_open.Count < MaxDepth) _open.Add(inner);
        else _beyond++;
    }

    /// <summary>Leaves the innermost element of that name and what was left open inside it.</summary>
    public void Close(string name)
    {
        if (Blocks.Contains(name)) lines.Break();
        if (_beyond > 0)
        {
            _beyond--;
            return;
        }

        var at = _open.FindLastIndex(e => e.Name == name);
        if (at > 0) _open.RemoveRange(at, _open.Count - at);
    }

    private OpenElement StyleOf(HtmlTagToken tag)
    {
        var (_, style, link, depth) = Current;
        if (tag.Name is "b" or "strong" or "h1" or "h2" or "h3" or "th") style = style with { IsBold = true };
        if (tag.Name == "font") style = FontElement(tag, style);
        if (Unshown.Contains(tag.Name) || Has(tag, "hidden")) style = style with { IsHidden = true };
        if (tag.Name == "a" && Attribute(tag, "href") is { } href) link = href;
        return new(tag.Name, style.With(Attribute(tag, "style")), link, depth);
    }

    private static InlineStyle FontElement(HtmlTagToken tag, InlineStyle style) => style with
    {
        Font = Attribute(tag, "face")?.ToLowerInvariant() ?? style.Font,
        Size = Attribute(tag, "size") ?? style.Size,
        Color = Attribute(tag, "color")?.ToLowerInvariant() ?? style.Color,
    };

    private static BodyImage ImageOf(HtmlTagToken tag, OpenElement around)
    {
        var source = Attribute(tag, "src") ?? "";
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) source = source[..Math.Max(5, source.IndexOfAny([';', ',']))];
        return new(source, Pixels(tag, "width"), Pixels(tag, "height"), around.Style.IsHidden, around.Link);
    }

    private static int? Pixels(HtmlTagToken tag, string name) =>
        Attribute(tag, name) is { } text && int.TryParse(text.Replace("px", "", StringComparison.OrdinalIgnoreCase), out var pixels) ? pixels : null;

    private static bool Has(HtmlTagToken tag, string name) => tag.Attributes.Exists(a => a.Name == name);

    private static string? Attribute(HtmlTagToken tag, string name) => tag.GetAttribute(name) is { Length: > 0 } value ? value.Trim() : null;
}
