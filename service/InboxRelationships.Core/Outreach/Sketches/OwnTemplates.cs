using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>The owner's own letters, gathered by text: to how many one text went, each copy naming one.</summary>
internal sealed class OwnTemplates
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(7);

    private readonly Dictionary<long, List<Envelope>> _template = [];

    /// <summary>Two letters are one text, and so are those that each of them is one with.</summary>
    public void Join(Envelope one, Envelope other)
    {
        var (its, others) = (TemplateOf(one), TemplateOf(other));
        if (its == others) return;
        var (larger, smaller) = its.Count >= others.Count ? (its, others) : (others, its);
        larger.AddRange(smaller);
        foreach (var letter in smaller) _template[letter.Id] = larger;
    }

    /// <summary>Others to whom the text went within a week before or after.</summary>
    public int OthersBeside(Envelope letter) => !_template.TryGetValue(letter.Id, out var same) ? 0
        : same.Where(s => (s.At - letter.At).Duration() <= Span).SelectMany(ReadersOf).Except(ReadersOf(letter), StringComparer.Ordinal).Count();

    private List<Envelope> TemplateOf(Envelope letter) => _template.TryGetValue(letter.Id, out var known) ? known : _template[letter.Id] = [letter];

    private static IEnumerable<string> ReadersOf(Envelope letter) => letter.Addressees.Concat(letter.Bcc).Select(p => p.Address);
}
