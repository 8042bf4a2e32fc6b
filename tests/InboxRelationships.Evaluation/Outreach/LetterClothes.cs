using System.Net;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>How a planted letter travels: without headers as Graph's own tools and old mail do, from an ordinary client, or through a tool.</summary>
/// <param name="letter">The letter.</param>
/// <param name="dress">Which of its dresses: 0 has no header, 1 comes from a client, 2 from a tool if it is a round letter.</param>
/// <param name="random">What chance decides.</param>
/// <param name="author">Its author's address.</param>
internal sealed class LetterClothes(PlantedLetter letter, int dress, Random random, string author)
{
    private readonly bool _isTracked = letter.IsMerge && dress == 2;
    private readonly string _home = AddressText.DomainOf(author);

    /// <summary>Half of those with headers are HTML, and all that are tracked.</summary>
    public bool IsHtml { get; } = dress == 2 || (dress == 1 && random.Next(2) == 0);

    /// <summary>Its internet headers.</summary>
    public IReadOnlyList<MessageHeader> Headers => dress == 0 ? [] :
    [
        new("Received", $"from mail.{_home} by mx.reader.example"),
        new("Message-ID", $"<{random.Next():x}@{_home}>"),
        new("DKIM-Signature", $"v=1; a=rsa-sha256; d={_home}; s=s1"),
    ];

    /// <summary>Its text as plain text.</summary>
    public string Plain(string text) => text.Replace("{link}", Link(), StringComparison.Ordinal);

    /// <summary>Its text as HTML: a paragraph a block, and what the sender's program adds at the end.</summary>
    public string Html(string text)
    {
        var blocks = text.Split("\n\n").Select(b => $"<p>{WebUtility.HtmlEncode(b).Replace("\n", "<br>", StringComparison.Ordinal)}</p>");
        var link = Link();
        return string.Concat(blocks).Replace("{link}", $"<a href='{link}'>{(_isTracked ? "here" : link)}</a>", StringComparison.Ordinal) + Ending();
    }

    private string Ending() => _isTracked
        ? $"<img src='https://o.trackline{random.Next(50)}.example/open/{Token()}' width='1' height='1'>"
        : random.Next(2) == 0 ? $"<p>--</p><p><a href='https://www.{_home}/'>www.{_home}</a></p>" : "";

    private string Link() => _isTracked ? $"https://c.trackline{random.Next(50)}.example/l/{Token()}"
        : random.Next(2) == 0 ? $"https://www.{_home}/{random.Next(100)}" : $"https://pages{random.Next(50)}.example/p/{random.Next(1000)}";

    private string Token() => string.Concat(Enumerable.Range(0, 28).Select(_ => "abcdefghij0123456789"[random.Next(20)]));
}
