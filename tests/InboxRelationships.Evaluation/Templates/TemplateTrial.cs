using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Evaluation.Templates;

/// <summary>Mutates templates, draws pairs, and asks every rule.</summary>
internal sealed class TemplateTrial(IReadOnlyList<LetterBody> letters, IReadOnlyList<CommonShingles> common, Random random)
{
    private readonly Dictionary<LetterBody, TextMarks> _marks = new(ReferenceEqualityComparer.Instance);

    /// <summary>Random pairs drawn.</summary>
    public int RandomPairs { get; private set; }

    /// <summary>Pairs of one author drawn.</summary>
    public int AuthorPairs { get; private set; }

    /// <summary>The table's rows.</summary>
    public IEnumerable<string> Rows(int templates, int randomPairs, int authorPairs)
    {
        var copies = Enum.GetValues<Column>().ToDictionary(c => c, c => Copies(c, templates));
        var strangers = Enumerable.Range(0, randomPairs).Select(_ => (A: Any(), B: Any())).Where(p => AuthorOf(p.A) != AuthorOf(p.B)).ToList();
        var authors = OfOneAuthor(authorPairs);
        (RandomPairs, AuthorPairs) = (strangers.Count, authors.Count);
        var drawn = new Drawn(copies, strangers, authors);
        yield return Row("**containment ≥ .20, ≥ 6 shared, common shingles dropped**", drawn, s => s.IsSame);
        yield return Row("the same, not asking where they share", drawn, IsMuch);
        yield return Row("≥ .10, ≥ 5 shared (needs a second sign)", drawn, IsLike);
        foreach (var (name, isSame) in TextRules.All)
            yield return Row(name, drawn, c => isSame(c.TextA, c.TextB), (a, b) => isSame(MarksOf(a), MarksOf(b)));
    }

    private string Row(string name, Drawn drawn, Func<Containment, bool> says) => Row(
        name, drawn,
        c => says(Containment.Of(c.A, c.B, common[c.Mailbox])),
        (a, b) => says(Containment.Of(a.Sketch, b.Sketch, common[a.Mailbox])));

    private static bool IsLike(Containment share) => share.IsSame || share.IsAlike;

    private static bool IsMuch(Containment share) => share.Shared >= 6 && share.Share >= 0.20;

    private string Row(string name, Drawn drawn, Func<CopyPair, bool> isCopy, Func<LetterBody, LetterBody, bool> isSame)
    {
        var recall = drawn.Copies.OrderBy(c => c.Key).Select(c => Figures.Of(c.Value.Count(isCopy) / (double)c.Value.Count));
        var hits = drawn.Strangers.Where(p => isSame(p.A, p.B)).ToList();
        // A whole sentence in common is a copy that was really sent.
        var @false = hits.Count(p => !MarksOf(p.A).Sentences.Overlaps(MarksOf(p.B).Sentences));
        var ofAuthor = drawn.OfOneAuthor.Count(p => isSame(p.A, p.B)) / (double)drawn.OfOneAuthor.Count;
        return Markdown.Row(
            [name, .. recall, $"{hits.Count}", Figures.Of(@false / (double)drawn.Strangers.Count, "0.0e+0"), Figures.Percent(ofAuthor)]);
    }

    private List<CopyPair> Copies(Column column, int count)
    {
        var pairs = new List<CopyPair>();
        foreach (var template in letters.OrderBy(_ => random.Next()).Take(count))
        {
            var sentences = Enumerable.Range(0, 40).SelectMany(_ => Mutation.Sentence().Matches(Any().Text).Select(m => m.Value.Trim()))
                .Where(s => s.Length is > 30 and < 160).ToList();
            var words = Enumerable.Range(0, 40).SelectMany(_ => Any().Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var mutation = new Mutation(random, sentences, words);
            var (one, other) = (mutation.Of(template.Text, column), mutation.Of(template.Text, column));
            if (SketchOf(one) is { } a && SketchOf(other) is { } b) pairs.Add(new(template.Mailbox, a, b, TextRules.Of(one.Text), TextRules.Of(other.Text)));
        }

        return pairs;
    }

    private static Sketch? SketchOf(Copy copy)
    {
        var reader = new Participant($"{copy.Name.ToLowerInvariant()}@{copy.Firm.ToLowerInvariant()}.example", copy.Name);
        var owner = new Owner(copy.Name, new HashSet<string> { reader.Address }, TimeZoneInfo.Utc);
        var envelope = new Envelope
        {
            Id = 1,
            InternetMessageId = "<1@sender.example>",
            ConversationId = "1",
            At = DateTimeOffset.UnixEpoch.AddYears(56),
            Direction = Direction.In,
            From = new("sales@sender.example", "S. Ender"),
            To = [reader],
        };
        var message = new IncomingMessage(envelope, "", [], PlainTextOutline.Of(copy.Text));
        var zones = Zones.Of(message);
        return SketchReader.Read(message, MessageReader.Read(message, owner, divided: zones), zones, owner, LetterBody.Key)?.Sketch;
    }

    private List<(LetterBody A, LetterBody B)> OfOneAuthor(int most)
    {
        var groups = letters.Where(l => l.Envelope.From is not null).GroupBy(l => (l.Mailbox, l.Envelope.From!.Address))
            .Select(g => g.ToList()).Where(g => g.Count > 1).ToList();
        return
        [
            .. Enumerable.Range(0, most).Select(_ => groups[random.Next(groups.Count)])
                .Select(g => (A: g[random.Next(g.Count)], B: g[random.Next(g.Count)]))
                .Where(p => p.A != p.B && p.A.Envelope.ConversationId != p.B.Envelope.ConversationId),
        ];
    }

    private static string? AuthorOf(LetterBody letter) => letter.Envelope.From?.Address;

    private LetterBody Any() => letters[random.Next(letters.Count)];

    private TextMarks MarksOf(LetterBody letter) => _marks.TryGetValue(letter, out var known) ? known : _marks[letter] = TextRules.Of(letter.Text);

    private sealed record Drawn(
        Dictionary<Column, List<CopyPair>> Copies, List<(LetterBody A, LetterBody B)> Strangers, List<(LetterBody A, LetterBody B)> OfOneAuthor);

    private sealed record CopyPair(int Mailbox, Sketch A, Sketch B, TextMarks TextA, TextMarks TextB);
}
