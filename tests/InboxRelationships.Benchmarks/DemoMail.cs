using System.IO.Compression;
using System.Text;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;
using InboxRelationships.Testing;

namespace InboxRelationships.Benchmarks;

/// <summary>The demo's mail as pages of Graph, in memory.</summary>
internal static class DemoMail
{
    /// <summary>Whose mail it is.</summary>
    public static Owner Owner { get; } = new("Jim Averill", new HashSet<string> { "jim.averill@averill-light.example" }, TimeZoneInfo.Utc);

    /// <summary>The first so many messages as one page.</summary>
    public static byte[] Page(int messages) => Encoding.UTF8.GetBytes($"{{\"value\":[{string.Join(',', Lines().Take(messages))}]}}");

    /// <summary>The first so many messages as received ones, their bodies outlined.</summary>
    public static IReadOnlyList<IncomingMessage> Messages(int messages) =>
    [
        .. PageReading<GraphMessage>.OfAsync(new MemoryStream(Page(messages)), GraphJson.Default.GraphMessage, CancellationToken.None)
            .GetAwaiter().GetResult().Value!.Readable.Select(MessageOf),
    ];

    /// <summary>How many letters a body has: the floor of whatever reads all of it.</summary>
    public static int Letters(BodyOutline body)
    {
        var letters = 0;
        foreach (var run in body.Lines.SelectMany(l => l.Runs))
        {
            foreach (var c in run.Text) letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Repository.File("seeds/jim/messages.ndjson.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static IncomingMessage MessageOf(GraphMessage message) => new(
        new()
        {
            Id = 1,
            InternetMessageId = message.InternetMessageId ?? "",
            ConversationId = message.ConversationId ?? "",
            At = DateTimeOffset.UnixEpoch,
            Direction = Direction.In,
            From = new(message.From?.EmailAddress?.Address ?? "nobody@example.com", message.From?.EmailAddress?.Name),
            To = [new("jim.averill@averill-light.example", "Jim Averill")],
        },
        message.Subject ?? "", [],
        message.Body?.ContentType == "html" ? HtmlOutline.Of(message.Body.Content ?? "") : PlainTextOutline.Of(message.Body?.Content ?? ""));
}
