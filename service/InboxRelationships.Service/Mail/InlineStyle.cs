namespace InboxRelationships.Service.Mail;

/// <summary>What a reader sees of an element's style: whether it shows at all, and its letters' look. Unset parts are inherited.</summary>
/// <param name="Font">First font family, lower case.</param>
/// <param name="Size">Font size as written.</param>
/// <param name="Color">Letter colour as written, lower case.</param>
/// <param name="IsBold">Heavy letters.</param>
/// <param name="IsHidden">Not shown: this element or one around it.</param>
internal readonly record struct InlineStyle(string? Font, string? Size, string? Color, bool IsBold, bool IsHidden)
{
    /// <summary>The look as one comparable key.</summary>
    public string Key => Font is null && Size is null && Color is null && !IsBold ? "" : $"{Font};{Size};{Color};{(IsBold ? "b" : "")}";

    /// <summary>This style with the declarations of a <c>style</c> attribute laid over it.</summary>
    public InlineStyle With(string? declarations)
    {
        var style = this;
        if (string.IsNullOrEmpty(declarations)) return style;
        foreach (var range in declarations.AsSpan().Split(';'))
        {
            var declaration = declarations.AsSpan()[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0) style = style.With(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        }

        return style;
    }

    private InlineStyle With(ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        Span<char> name = stackalloc char[16];
        if (property.Length > name.Length || value.IsEmpty) return this;
        name = name[..property.ToLowerInvariant(name)];
        return name switch
        {
            "font-family" => this with { Font = FirstFamily(value) },
            "font-size" => IsNothing(value) ? this with { IsHidden = true } : this with { Size = Lower(value) },
            "color" => this with { Color = Lower(value) },
            "font-weight" => this with { IsBold = Lower(value) is "bold" or "bolder" or "600" or "700" or "800" or "900" },
            "display" => Lower(value).StartsWith("none", StringComparison.Ordinal) ? this with { IsHidden = true } : this,
            "visibility" => Lower(value).StartsWith("hidden", StringComparison.Ordinal) ? this with { IsHidden = true } : this,
            "max-height" or "opacity" => IsNothing(value) ? this with { IsHidden = true } : this,
            "mso-hide" => Lower(value) is "all" ? this with { IsHidden = true } : this,
            _ => this,
        };
    }

    private static string FirstFamily(ReadOnlySpan<char> value) =>
        Lower(value[..(value.IndexOf(',') is var comma and >= 0 ? comma : value.Length)].Trim().Trim("\"'"));

    private static string Lower(ReadOnlySpan<char> value) => value[..Math.Min(value.Length, 40)].ToString().ToLowerInvariant();

    private static bool IsNothing(ReadOnlySpan<char> value) =>
        value is ['0', ..] && value.TrimStart('0') is "" or "px" or "pt" or "em" or "%" or "px !important" or " !important";
}
