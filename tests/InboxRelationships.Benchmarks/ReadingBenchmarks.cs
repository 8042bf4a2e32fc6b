using System.Text.Json;
using BenchmarkDotNet.Attributes;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Benchmarks;

/// <summary>What reading a page of 500 messages costs, against touching each of its bytes once.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadingBenchmarks
{
    private static readonly Owner Owner = new("Jim Averill", new HashSet<string> { "jim.averill@averill-light.example" }, TimeZoneInfo.Utc);

    private readonly OutreachModel _model = new();
    private byte[] _page = [];
    private IReadOnlyList<GraphMessage> _messages = [];
    private IReadOnlyList<(Envelope Envelope, MessageTraits Traits)> _read = [];

    [GlobalSetup]
    public void Setup()
    {
        _page = DemoMail.Page(500);
        _messages = Parsed();
        _read = [.. _messages.Select(m => (EnvelopeOf(m), Traits(m)))];
    }

    /// <summary>The floor: every token once.</summary>
    [Benchmark(Baseline = true)]
    public int Tokens()
    {
        var reader = new Utf8JsonReader(_page);
        var tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    /// <summary>The page as the sync reads it.</summary>
    [Benchmark]
    public int Records() => Parsed().Count;

    /// <summary>Bodies outlined and zoned, headers read: what is done once a message.</summary>
    [Benchmark]
    public int AllTraits() => _messages.Sum(m => Traits(m).Body.Words);

    /// <summary>What is done with every message at each mining.</summary>
    [Benchmark]
    public double Classes() => _read.Sum(m => _model.Classify(m.Envelope, m.Traits, SenderHistory.None).MassMergeProbability);

    private IReadOnlyList<GraphMessage> Parsed() =>
        PageReading<GraphMessage>.OfAsync(new MemoryStream(_page), GraphJson.Default.GraphMessage, CancellationToken.None)
            .GetAwaiter().GetResult().Value!.Readable;

    private static MessageTraits Traits(GraphMessage message) => MessageReader.Read(
        new IncomingMessage(
            EnvelopeOf(message), message.Subject ?? "",
            [.. (message.InternetMessageHeaders ?? []).Select(h => new MessageHeader(h.Name ?? "", h.Value ?? ""))],
            message.Body?.ContentType == "html" ? HtmlOutline.Of(message.Body.Content ?? "") : PlainTextOutline.Of(message.Body?.Content ?? "")),
        Owner);

    private static Envelope EnvelopeOf(GraphMessage message) => new()
    {
        Id = 1,
        InternetMessageId = message.InternetMessageId ?? "",
        ConversationId = message.ConversationId ?? "",
        At = DateTimeOffset.UnixEpoch,
        Direction = Direction.In,
        From = new Participant(message.From?.EmailAddress?.Address ?? "nobody@example.com", message.From?.EmailAddress?.Name),
        To = [new Participant("jim.averill@averill-light.example", "Jim Averill")],
    };
}
